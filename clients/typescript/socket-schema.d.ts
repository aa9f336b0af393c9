export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Find out whether the connection works, and keep it open */
        PingAction: {
            /** @constant */
            action: "ping";
            /** @description The client's name for this message. A message with an id is always answered. */
            id?: string;
        };
        PingReply: {
            /** @constant */
            type: "reply";
            /** @constant */
            action: "ping";
            /** @description The client's name for this message. A message with an id is always answered. */
            id?: string;
            /** @description When this connection ends, ISO 8601. */
            endsAt: string;
        };
        /** @description Say that I am typing in a chat of mine */
        TypingAction: {
            /** @constant */
            action: "typing";
            /** @description The client's name for this message. A message with an id is always answered. */
            id?: string;
            /** Format: ulid */
            chatId: string;
        };
        TypingReply: {
            /** @constant */
            type: "reply";
            /** @constant */
            action: "typing";
            /** @description The client's name for this message. A message with an id is always answered. */
            id?: string;
        };
        ChatCreatedPush: {
            /** @constant */
            type: "chat.created";
            chatId: string;
        };
        ChatClosedPush: {
            /** @constant */
            type: "chat.closed";
            chatId: string;
        };
        MessageCreatedPush: {
            /** @constant */
            type: "message.created";
            chatId: string;
            /** @description After a gap, list what you missed. */
            seq: number;
            message: {
                messageId: string;
                chatId: string;
                seq: number;
                /** @description Absent if the sender has left. */
                senderId?: string;
                text?: string;
                fileIds: string[];
                createdAt: string;
                deletedAt?: string;
            };
        };
        MessageDeletedPush: {
            /** @constant */
            type: "message.deleted";
            chatId: string;
            messageId: string;
        };
        MessageReadPush: {
            /** @constant */
            type: "message.read";
            chatId: string;
            userId: string;
            messageId: string;
        };
        TypingPush: {
            /** @constant */
            type: "typing";
            chatId: string;
            userId: string;
        };
        MatchCreatedPush: {
            /** @constant */
            type: "match.created";
            matchId: string;
            /** @description The other person. */
            userId: string;
        };
        FileReadyPush: {
            /** @constant */
            type: "file.ready";
            fileId: string;
        };
        SocketAction: components["schemas"]["PingAction"] | components["schemas"]["TypingAction"];
        SocketReply: components["schemas"]["PingReply"] | components["schemas"]["TypingReply"];
        SocketPush: components["schemas"]["ChatCreatedPush"] | components["schemas"]["ChatClosedPush"] | components["schemas"]["MessageCreatedPush"] | components["schemas"]["MessageDeletedPush"] | components["schemas"]["MessageReadPush"] | components["schemas"]["TypingPush"] | components["schemas"]["MatchCreatedPush"] | components["schemas"]["FileReadyPush"];
        /** @description A problem (RFC 9457). `type` is stable: program against it and `status`, and show `detail`. */
        Problem: {
            /**
             * Format: uri-reference
             * @description The problem type: a URI that leads to its explanation.
             * @enum {string}
             */
            type: "/docs/problems#invalid-request" | "/docs/problems#malformed-body" | "/docs/problems#invalid-cursor" | "/docs/problems#unauthorized" | "/docs/problems#invalid-credentials" | "/docs/problems#forbidden" | "/docs/problems#not-found" | "/docs/problems#method-not-allowed" | "/docs/problems#conflict" | "/docs/problems#request-in-progress" | "/docs/problems#precondition-failed" | "/docs/problems#body-too-large" | "/docs/problems#unsupported-media-type" | "/docs/problems#idempotency-key-reused" | "/docs/problems#precondition-required" | "/docs/problems#too-many-requests" | "/docs/problems#internal-error" | "/docs/problems#unavailable";
            title: string;
            status: number;
            /** @description What is wrong, and what to do about it. */
            detail?: string;
            /** @description The path that was called. */
            instance: string;
            /** @description Identifies this request in our logs. */
            requestId: string;
            errors?: {
                /** @description The dotted path of the field, or the name of the parameter or header. */
                path: string;
                message: string;
            }[];
        };
        /** @description A problem (RFC 9457), as over HTTP, that answers a message which was refused. */
        SocketProblem: components["schemas"]["Problem"] & {
            /** @description The action that was refused. Absent if the message had none. */
            action?: string;
            /** @description The id of the message that was refused. */
            id?: string;
            /** @description Seconds to wait before you try again. */
            retryAfter?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
