/** The part of API Gateway's WebSocket events that functions use. */
export interface SocketEvent {
  readonly requestContext: {
    readonly eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT';
    readonly connectionId: string;
    readonly connectedAt: number;
    readonly requestId: string;
    readonly disconnectStatusCode?: number;
    readonly disconnectReason?: string;
  };
  readonly headers?: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the function returns: a status for `$connect`, and the text that a client is answered with. */
export interface SocketResponse {
  readonly statusCode: number;
  readonly body?: string;
}
