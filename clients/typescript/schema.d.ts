export interface paths {
    "/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up with an e-mail address and a password
         * @description Sends a confirmation code. Signing up again before the address is confirmed replaces the former sign-up: its password and its code are void. 409 if the address is confirmed already: sign in, or reset the password.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the e-mail address with the code sent to it
         * @description Repeating the request with the same code is 204 for a day. Send the `userId` that sign-up returned: the code then confirms your sign-up, and never one with the password of someone else who signed up with your address in between.
         */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/confirm/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a new confirmation code
         * @description The answer is the same whether or not the e-mail address has an account.
         */
        post: operations["resendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description A wrong password and an unknown e-mail address get the same answer. Several failures in a row lock the address for a while, with or without an account: 429 with Retry-After. So do too many sign-ins from one network, or for one address, right or wrong. 403 means that the e-mail address must be confirmed first.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get new tokens with a refresh token */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere and revoke all refresh tokens
         * @description Access tokens stay valid until they expire, which is at most one hour (`expiresIn`) after they were issued: delete them on the device. Repeating the request is 204.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code for setting a new password
         * @description The answer is the same whether or not the e-mail address has an account. Works before the address is confirmed too: the password of that sign-up is void, and the reset confirms the address.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the code from the e-mail
         * @description Ends every session. Access tokens stay valid until they expire, at most one hour. Repeating the request with the same code and password is 204.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description Ends every other session and returns new tokens for this one: replace all of yours, because your refresh token ends too. Access tokens of the other sessions stay valid until they expire, at most one hour. It is safe to repeat the request.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of auth */
        get: operations["getAuthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My chats, latest activity first */
        get: operations["listChats"];
        put?: never;
        /**
         * Open a chat with other people
         * @description A match opens its chat by itself.
         */
        post: operations["createChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chat of mine */
        get: operations["getChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages of a chat of mine
         * @description Paging never loses or repeats a message while others are being sent. After a gap or a lost connection, list what came `after` the last message that you have.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Send a message
         * @description The message follows every message that was sent before. Sending counts as having read.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say up to where I have read
         * @description Only moves forward: an earlier message changes nothing.
         */
        put: operations["markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/messages/{messageId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a message, and where to download it
         * @description The URLs are valid for 3 to 5 minutes. Fetch them without an Authorization header. A closed chat shows no files.
         */
        get: operations["getMessageFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message of mine
         * @description Its text and files go, its place stays. Works in a closed chat too.
         */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of chats */
        get: operations["getChatsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/docs/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of docs */
        get: operations["getDocsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my files, newest first */
        get: operations["listFiles"];
        put?: never;
        /**
         * Announce a file and get a URL to upload it to
         * @description Send the bytes to the URL within 15 minutes, with the method and exactly the headers in the answer. Moments later the file is ready or has failed.
         */
        post: operations["createFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file of mine and its download URLs
         * @description The URLs are valid for at least 5 minutes and stay the same for some minutes. The ETag covers the file, not the URLs. With `wait`, the answer comes as soon as the file is ready or failed, or when the time is over.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /** Delete a file of mine and all its variants */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new upload URL for a pending file of mine
         * @description Files over 16 MiB are uploaded in parts. A part that has arrived has an `etag`, every other one a `url`: repeat this operation to resume an upload that was cut off, or whose URLs expired. Parts that are never completed are deleted after a day.
         */
        post: operations["renewUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the upload in parts of a file of mine
         * @description Safe to repeat. Moments later the file is ready or has failed.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of files */
        get: operations["getFilesHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket for the WebSocket
         * @description The URL opens one connection, within 30 seconds. The connection ends with the access token that asked for the ticket, or after two hours.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Notify me on this device
         * @description Call it whenever the app starts: tokens change. A token that another person registered is mine from now on. At most 10 devices; another one replaces the one that was registered least recently.
         */
        put: operations["putDevice"];
        post?: never;
        /**
         * Notify me on this device no longer
         * @description Call it before signing out.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that I am notified on, the latest registered first */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I am notified of */
        get: operations["getNotificationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what I am notified of */
        patch: operations["patchNotificationSettings"];
        trace?: never;
    };
    "/v1/live/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of live */
        get: operations["getLiveHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People whom I neither liked, passed nor matched
         * @description Those who share the most interests first, among the recently active; then the others. A page may have fewer candidates than the limit, or none: the list ends where there is no nextCursor.
         */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/likes/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Like a person
         * @description When both like each other, there is exactly one match, and both get its id.
         */
        put: operations["putLike"];
        post?: never;
        /** Withdraw my like */
        delete: operations["deleteLike"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/passes/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pass a person
         * @description They are no longer proposed to me. A later like overrides it.
         */
        put: operations["putPass"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whom I like without a match, newest first */
        get: operations["listLikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/likes/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who like me and about whom I have not decided, newest first */
        get: operations["listReceivedLikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My matches, newest first */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/matches/{matchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A match of mine */
        get: operations["getMatch"];
        put?: never;
        post?: never;
        /**
         * End a match of mine
         * @description Closes its chat. Neither of you is proposed to the other again.
         */
        delete: operations["deleteMatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of match */
        get: operations["getMatchHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts of everybody, of an author, or with a hashtag, newest first
         * @description Each post has its author, its counts and the URLs of its pictures: a screen takes one request. A page may have fewer posts than the limit: the list ends where there is no nextCursor. The URLs are valid for 3 to 5 minutes. Fetch them without an Authorization header.
         */
        get: operations["listPosts"];
        put?: never;
        /** Share a post with everybody */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A post
         * @description Its ETag covers what its author wrote, so that likes and comments do not change it.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Delete a post of mine
         * @description Its comments and likes go with it.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a post, and where to download it
         * @description The URLs are valid for 3 to 5 minutes. Fetch them without an Authorization header: with one they fail.
         */
        get: operations["getPostFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like a post */
        put: operations["likePost"];
        post?: never;
        /** Withdraw my like of a post */
        delete: operations["unlikePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who likes a post, newest first */
        get: operations["listPostLikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comments of a post, oldest first */
        get: operations["listComments"];
        put?: never;
        /** Comment on a post */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a comment of mine, or any comment on a post of mine */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of posts */
        get: operations["getPostsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports by status, oldest first
         * @description Only for members of the group `moderators`.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * Report a person, or something that they wrote
         * @description Moderators see it as you see it now, whatever becomes of it. While your report is open, reporting the same again gives the same report.
         */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My reports, newest first
         * @description They tell whether a moderator has looked at them, not what was decided.
         */
        get: operations["listOwnReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report, with what was reported
         * @description Only for members of the group `moderators`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a report
         * @description Of several moderators at the same time, one acts; the others get a 409. Only for members of the group `moderators`.
         */
        post: operations["resolveReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/safety/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of safety */
        get: operations["getSafetyHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My profile */
        get: operations["getMe"];
        /** Create or replace my profile */
        put: operations["putMe"];
        post?: never;
        /**
         * Leave, and delete everything of mine
         * @description Works with or without a profile. The profile is deleted immediately and its nickname is free; files, the sign-in and the rest follow within seconds. Access tokens stay valid until they expire, but cannot create anything.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /** Change some fields of my profile */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/v1/users/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask for everything that is held of me
         * @description Moments later it is in a file of mine, as JSON: wait for the file (`GET /v1/files/{fileId}?wait=20`) or for the push `file.ready`. Works with or without a profile. Asking again within eight hours gives the same file, which is deleted after a week.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/blocks/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block a person
         * @description Neither of you finds, sees, likes or writes to the other from now on, and your match and its chat end. They are not told: you look like nobody to each other.
         */
        put: operations["putBlock"];
        post?: never;
        /**
         * End a block of mine
         * @description You see each other again. What the block ended stays ended.
         */
        delete: operations["deleteBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whom I blocked, newest first */
        get: operations["listBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public part of a profile */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * URLs of a person's avatar
         * @description The URLs are valid for 3 to 5 minutes. Fetch them without an Authorization header: with one they fail.
         */
        get: operations["getAvatar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find profiles by the start of their nickname
         * @description Ignores case and Unicode form. Results are in nickname order. A page may have fewer than the limit: the list ends where there is no nextCursor.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the health of users */
        get: operations["getUsersHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AnnouncedFile: {
            file: components["schemas"]["File"];
            upload: components["schemas"]["Upload"];
        };
        /**
         * @example {
         *       "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "contentType": "image/jpeg",
         *       "size": 3145728,
         *       "width": 4032,
         *       "height": 3024,
         *       "alt": "The harbour at dusk",
         *       "variants": [
         *         {
         *           "name": "thumb",
         *           "contentType": "image/webp",
         *           "width": 320,
         *           "height": 240,
         *           "size": 18432,
         *           "url": "https://example.com/thumb"
         *         }
         *       ],
         *       "expiresAt": "2026-01-31T12:05:00.000Z"
         *     }
         */
        AttachedFile: {
            fileId: string;
            contentType: string;
            /** @description Bytes. */
            size: number;
            /** @description Width of an image in pixels. */
            width?: number;
            height?: number;
            /** @description What the file shows, in the words of the person who attached it. */
            alt?: string;
            /** @description A tiny version of an image as a data URI, to show while the image is loading. */
            placeholder?: string;
            /** @description Smaller versions of an image. */
            variants: components["schemas"]["AttachedFileVariant"][];
            /**
             * Format: date-time
             * @description When the URLs expire: within 5 minutes.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt?: string;
        };
        /** @description A smaller version of an attached image. */
        AttachedFileVariant: {
            /** @enum {string} */
            name: "thumb" | "large";
            contentType: string;
            /** @description Pixels. */
            width: number;
            height: number;
            /** @description Bytes. */
            size: number;
            /** @description Where to download it, without an Authorization header. */
            url: string;
        };
        AttachmentDownload: {
            file: components["schemas"]["AttachedFile"];
            download: {
                /** @description Where to download the file, without an Authorization header. */
                url: string;
                /**
                 * Format: date-time
                 * @description When the URLs expire: within 5 minutes.
                 * @example 2026-01-31T12:00:00.000Z
                 */
                expiresAt: string;
            };
        };
        /** @description URLs of a person's avatar. They need no token. */
        Avatar: {
            fileId: string;
            /**
             * Format: uri
             * @description The image as WebP, at most 1600 pixels wide and high.
             */
            url: string;
            /**
             * Format: uri
             * @description The same image, at most 320 pixels wide and high.
             */
            thumbUrl: string;
            /**
             * Format: date-time
             * @description When the URLs expire.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt: string;
        };
        /**
         * @description A person whom you blocked.
         * @example {
         *       "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
         *       "nickname": "joon",
         *       "name": "Park Joon",
         *       "blockedAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        Block: {
            userId: string;
            nickname?: string;
            /** @description Absent, like the nickname, for someone who is leaving. */
            name?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            blockedAt: string;
        };
        /** @description One page of a list. */
        BlockPage: {
            items: components["schemas"]["Block"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /** @description A person whom you neither liked, passed nor matched. */
        Candidate: {
            userId: string;
            /** @example mina */
            nickname: string;
            /** @example Kim Mina */
            name: string;
            /** @example Climbing and tea. */
            bio?: string;
            /**
             * @example [
             *       "climbing",
             *       "tea"
             *     ]
             */
            interests: string[];
            avatarFileId?: string;
            /**
             * @description The interests that you have too.
             * @example [
             *       "tea"
             *     ]
             */
            sharedInterests: string[];
        };
        /** @description One page of a list. */
        CandidatePage: {
            items: components["schemas"]["Candidate"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "oldPassword": "Gather-2026",
         *       "newPassword": "Gather-2027"
         *     }
         */
        ChangePasswordInput: {
            /** Format: password */
            oldPassword: string;
            /**
             * Format: password
             * @description At least 8 characters, with an upper-case letter, a lower-case letter and a digit. Must not begin or end with a space.
             */
            newPassword: string;
        };
        /**
         * @example {
         *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "title": "Climbing on Sunday",
         *       "memberIds": [
         *         "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
         *         "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
         *       ],
         *       "unreadCount": 0,
         *       "createdAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        Chat: {
            chatId: string;
            title?: string;
            /** @description All members, including me. */
            memberIds: string[];
            lastMessage?: components["schemas"]["Message"];
            /** @description How many messages came after the last one that I have read or sent. */
            unreadCount: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the chat was closed. Nothing can be sent from then on.
             * @example 2026-01-31T12:00:00.000Z
             */
            closedAt?: string;
        };
        /**
         * @example {
         *       "memberIds": [
         *         "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
         *       ],
         *       "title": "Climbing on Sunday"
         *     }
         */
        ChatInput: {
            /** @description The other members. They have profiles. */
            memberIds: string[];
            title?: string;
        };
        /** @description One page of a list. */
        ChatPage: {
            items: components["schemas"]["Chat"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "commentId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6",
         *       "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "authorId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
         *       "author": {
         *         "userId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
         *         "nickname": "joon",
         *         "name": "Lee Joon"
         *       },
         *       "text": "What a view!",
         *       "createdAt": "2026-01-31T12:03:00.000Z"
         *     }
         */
        Comment: {
            /** @description The ids of a post sort as text in the order of its comments. */
            commentId: string;
            postId: string;
            authorId: string;
            author: components["schemas"]["ShownPerson"];
            text: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "text": "What a view!"
         *     }
         */
        CommentInput: {
            text: string;
        };
        /** @description One page of a list. */
        CommentPage: {
            items: components["schemas"]["Comment"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "email": "mina@example.com",
         *       "code": "123456"
         *     }
         */
        ConfirmInput: {
            /** Format: email */
            email: string;
            /** @description The code from the e-mail. */
            code: string;
            /**
             * Format: uuid
             * @description The `userId` that sign-up returned. With it, the code confirms that sign-up and no other.
             */
            userId?: string;
        };
        /**
         * @example {
         *       "platform": "android",
         *       "token": "cXk3v9LmT2e5Qw8RzY1aBd:APA91bHn4kS7tVxW0uJ2mLs9dFhGaPcEo4iKyTnQx8w",
         *       "language": "ko-KR"
         *     }
         */
        DeviceInput: {
            /** @enum {string} */
            platform: "ios" | "android" | "web";
            /** @description For `ios` the device token of APNs in hexadecimal; for `android` and `web` the registration token of Firebase Cloud Messaging. */
            token: string;
            /**
             * @description The language of notifications, as a BCP 47 tag: Korean for `ko`, English for any other.
             * @example ko-KR
             */
            language: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "deviceId": "5f0c2a5e-phone",
         *           "platform": "android",
         *           "language": "ko-KR",
         *           "registeredAt": "2026-01-31T12:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        Devices: {
            items: {
                deviceId: string;
                /** @enum {string} */
                platform: "ios" | "android" | "web";
                language: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, with milliseconds.
                 * @example 2026-01-31T12:00:00.000Z
                 */
                registeredAt: string;
            }[];
        };
        /** @description Where to download the bytes of a ready file. */
        Download: {
            url: string;
            /**
             * Format: date-time
             * @description When the URL expires.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt: string;
            variants: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "email": "mina@example.com"
         *     }
         */
        EmailInput: {
            /** Format: email */
            email: string;
        };
        /** @description Everything that is held of me, soon in a file. */
        Export: {
            /** @description The file of mine that the data will be in. */
            fileId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            requestedAt: string;
        };
        /**
         * @example {
         *       "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "name": "harbour.jpg",
         *       "contentType": "image/jpeg",
         *       "size": 3145728,
         *       "status": "ready",
         *       "width": 4032,
         *       "height": 3024,
         *       "variants": [
         *         {
         *           "name": "thumb",
         *           "contentType": "image/webp",
         *           "width": 320,
         *           "height": 240,
         *           "size": 18432
         *         },
         *         {
         *           "name": "large",
         *           "contentType": "image/webp",
         *           "width": 1600,
         *           "height": 1200,
         *           "size": 245760
         *         }
         *       ],
         *       "createdAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        File: {
            fileId: string;
            name: string;
            contentType: string;
            /** @description Size in bytes: as announced, and once ready, of the download. */
            size: number;
            /** @enum {string} */
            status: "pending" | "ready" | "failed";
            /** @description Why the file failed. */
            failure?: {
                /** @enum {string} */
                reason: "empty" | "wrong-size" | "wrong-type" | "wrong-hash" | "unsupported-format" | "damaged" | "too-many-pixels" | "processing-failed";
                detail: string;
            };
            /** @description Width of a ready image in pixels. */
            width?: number;
            height?: number;
            /** @description A tiny version of a ready image as a data URI, to show while the image is loading. */
            placeholder?: string;
            /** @description Smaller versions of a ready image. */
            variants: components["schemas"]["FileVariant"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
        };
        FileBody: {
            file: components["schemas"]["File"];
        };
        /**
         * @description A file to be uploaded.
         * @example {
         *       "name": "harbour.jpg",
         *       "contentType": "image/jpeg",
         *       "size": 3145728
         *     }
         */
        FileInput: {
            /** @description The name of the downloaded file. It does not decide where the file is stored. Extensions of programs, scripts and web pages are refused. */
            name: string & (unknown & unknown);
            /**
             * @description The media type. Parameters are ignored, and common aliases such as image/jpg are understood. One of: image/jpeg, image/png, image/webp, image/avif, image/gif, application/pdf, application/json, application/zip, application/msword, application/vnd.ms-excel, application/vnd.ms-powerpoint, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.openxmlformats-officedocument.presentationml.presentation, application/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.spreadsheet, application/vnd.oasis.opendocument.presentation, application/x-hwp, application/hwp+zip, text/plain, text/csv, text/markdown, video/mp4, video/quicktime, video/webm, video/3gpp, audio/mpeg, audio/mp4, audio/aac, audio/ogg, audio/wav, audio/webm.
             * @example image/jpeg
             */
            contentType: string;
            /** @description Size in bytes: at most 20 MiB for images, 100 MiB for everything else. */
            size: number;
            /** @description SHA-256 of the bytes. S3 then refuses any other bytes. */
            sha256?: string;
        };
        /** @description One page of a list. */
        FilePage: {
            items: components["schemas"]["ListedFile"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /** @description A smaller version of an image. */
        FileVariant: {
            /** @enum {string} */
            name: "thumb" | "large";
            contentType: string;
            /** @description Pixels. */
            width: number;
            height: number;
            /** @description Bytes. */
            size: number;
        };
        FileWithDownload: {
            file: components["schemas"]["File"];
            download?: components["schemas"]["Download"];
        };
        /** @description Reports that a service is up, and its version. */
        Health: {
            service: string;
            /** @constant */
            status: "ok";
            version: string;
        };
        /** @description A like without a match, and the other person. */
        Like: {
            userId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            likedAt: string;
            /** @description Absent for someone whose profile is not known. */
            profile?: {
                userId: string;
                /** @example mina */
                nickname: string;
                /** @example Kim Mina */
                name: string;
                /** @example Climbing and tea. */
                bio?: string;
                /**
                 * @example [
                 *       "climbing",
                 *       "tea"
                 *     ]
                 */
                interests: string[];
                avatarFileId?: string;
            };
        };
        /** @description One page of a list. */
        LikePage: {
            items: components["schemas"]["Like"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        LikeResult: {
            userId: string;
            /** @description Whether this person likes you too. */
            matched: boolean;
            matchId?: string;
        };
        /**
         * @example {
         *       "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "name": "harbour.jpg",
         *       "contentType": "image/jpeg",
         *       "size": 3145728,
         *       "status": "ready",
         *       "width": 4032,
         *       "height": 3024,
         *       "variants": [
         *         {
         *           "name": "thumb",
         *           "contentType": "image/webp",
         *           "width": 320,
         *           "height": 240,
         *           "size": 18432
         *         },
         *         {
         *           "name": "large",
         *           "contentType": "image/webp",
         *           "width": 1600,
         *           "height": 1200,
         *           "size": 245760
         *         }
         *       ],
         *       "createdAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        ListedFile: {
            fileId: string;
            name: string;
            contentType: string;
            /** @description Size in bytes: as announced, and once ready, of the download. */
            size: number;
            /** @enum {string} */
            status: "pending" | "ready" | "failed";
            /** @description Why the file failed. */
            failure?: {
                /** @enum {string} */
                reason: "empty" | "wrong-size" | "wrong-type" | "wrong-hash" | "unsupported-format" | "damaged" | "too-many-pixels" | "processing-failed";
                detail: string;
            };
            /** @description Width of a ready image in pixels. */
            width?: number;
            height?: number;
            /** @description A tiny version of a ready image as a data URI, to show while the image is loading. */
            placeholder?: string;
            /** @description Smaller versions of a ready image. */
            variants: components["schemas"]["FileVariant"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /** @description Where to download the smallest variant of a ready image. The URL stays the same for some minutes. */
            thumbnail?: {
                url: string;
                /**
                 * Format: date-time
                 * @description When the URL expires.
                 * @example 2026-01-31T12:00:00.000Z
                 */
                expiresAt: string;
            };
        };
        ListedReport: {
            reportId: string;
            /**
             * @example {
             *       "type": "user",
             *       "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
             *     }
             */
            subject: {
                /** @enum {string} */
                type: "user" | "post" | "comment" | "message";
                id: string;
            };
            /** @enum {string} */
            reason: "spam" | "abuse" | "sexual" | "minor" | "other";
            text?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {string} */
            resolution?: "dismiss" | "remove-content" | "suspend" | "reinstate";
            /** @description Absent for somebody who has left. */
            reporterId?: string;
            /** @description Who is, or wrote, the subject. Absent for somebody who has left. */
            reportedId?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            closedAt?: string;
        };
        /** @description Two people who like each other. */
        Match: {
            matchId: string;
            /** @description The two people. */
            userIds: string[];
            /** @description Their chat. It opens a moment after the match. */
            chatId?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
        };
        /** @description One page of a list. */
        MatchPage: {
            items: components["schemas"]["Match"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "messageId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042",
         *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "seq": 42,
         *       "senderId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
         *       "text": "See you at the harbour.",
         *       "fileIds": [],
         *       "files": [],
         *       "createdAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        Message: {
            /** @description The ids of a chat sort as text in the order of its messages. */
            messageId: string;
            chatId: string;
            /** @description The place of the message in its chat, from 1, without gaps. */
            seq: number;
            /** @description Absent once the sender has left. */
            senderId?: string;
            text?: string;
            fileIds: string[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the sender deleted the message. Text and files are gone.
             * @example 2026-01-31T12:00:00.000Z
             */
            deletedAt?: string;
            /** @description The files that can still be downloaded: none in a closed chat, nor those that were deleted. Absent where a message is pushed, and as the last one of a chat in a list. */
            files?: components["schemas"]["AttachedFile"][];
        };
        /**
         * @description A text, files, or both.
         * @example {
         *       "text": "See you at the harbour."
         *     }
         */
        MessageInput: {
            text?: string;
            /** @description Files that I uploaded and that are ready. */
            fileIds?: string[];
            /** @description What the files show, by fileId: the alternative text of an image, and the name of any other file when it is downloaded. */
            altTexts?: {
                [key: string]: string;
            };
        };
        /** @description One page of a list. */
        MessagePage: {
            items: components["schemas"]["Message"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /** @description One request for each part that has not arrived, in any order. Then complete the upload. */
        MultipartUpload: {
            /** @constant */
            method: "PUT";
            parts: {
                /** @description From 1, in the order of the bytes. */
                partNumber: number;
                /** @description Bytes: all parts but the last have the same size. */
                size: number;
                /** @description Where to send a part that has not arrived. */
                url?: string;
                /** @description The ETag of a part that has arrived. */
                etag?: string;
            }[];
            /**
             * Format: date-time
             * @description When the URL expires.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt: string;
        };
        /**
         * @example {
         *       "kinds": {
         *         "message": true,
         *         "match": true,
         *         "like": false,
         *         "comment": true,
         *         "postLike": true
         *       },
         *       "texts": false
         *     }
         */
        NotificationSettings: {
            kinds: {
                /** @description Somebody wrote to me. */
                message: boolean;
                /** @description I have a match. */
                match: boolean;
                /** @description Somebody likes me. */
                like: boolean;
                /** @description Somebody commented on a post of mine. */
                comment: boolean;
                /** @description Somebody likes a post of mine. */
                postLike: boolean;
            };
            /** @description Whether notifications show what was written. Off unless I turn it on. */
            texts: boolean;
        };
        /**
         * @example {
         *       "kinds": {
         *         "like": false
         *       }
         *     }
         */
        NotificationSettingsChanges: {
            kinds?: {
                /** @description Somebody wrote to me. */
                message?: boolean;
                /** @description I have a match. */
                match?: boolean;
                /** @description Somebody likes me. */
                like?: boolean;
                /** @description Somebody commented on a post of mine. */
                comment?: boolean;
                /** @description Somebody likes a post of mine. */
                postLike?: boolean;
            };
            /** @description Whether notifications show what was written. Off unless I turn it on. */
            texts?: boolean;
        };
        /** @description A profile as its owner sees it. */
        OwnProfile: {
            /** @description The person's id, which is the `sub` of their tokens. */
            userId: string;
            /** @example mina */
            nickname: string;
            /** @example Kim Mina */
            name: string;
            /** @example Climbing and tea. */
            bio?: string;
            /**
             * @example [
             *       "climbing",
             *       "tea"
             *     ]
             */
            interests: string[];
            avatarFileId?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            updatedAt: string;
            /** @example mina@example.com */
            email: string;
        };
        /** @description A report as its reporter sees it. */
        OwnReport: {
            reportId: string;
            /**
             * @example {
             *       "type": "user",
             *       "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
             *     }
             */
            subject: {
                /** @enum {string} */
                type: "user" | "post" | "comment" | "message";
                id: string;
            };
            /** @enum {string} */
            reason: "spam" | "abuse" | "sexual" | "minor" | "other";
            text?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a moderator looked at it.
             * @example 2026-01-31T12:00:00.000Z
             */
            reviewedAt?: string;
        };
        /** @description One page of a list. */
        OwnReportPage: {
            items: components["schemas"]["OwnReport"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
         *       "authorId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
         *       "author": {
         *         "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
         *         "nickname": "mina",
         *         "name": "Kim Mina"
         *       },
         *       "content": "Low tide at the harbour #seaside #여행",
         *       "hashtags": [
         *         "seaside",
         *         "여행"
         *       ],
         *       "files": [],
         *       "likes": 12,
         *       "liked": true,
         *       "comments": 3,
         *       "createdAt": "2026-01-31T12:00:00.000Z"
         *     }
         */
        Post: {
            /** @description The ids of posts sort as text in the order of their creation. */
            postId: string;
            authorId: string;
            author: components["schemas"]["ShownPerson"];
            content: string;
            /** @description As they are written, without "#". */
            hashtags: string[];
            /** @description The files that its author has not deleted. */
            files: components["schemas"]["AttachedFile"][];
            /** @description How many people like it. */
            likes: number;
            /** @description Whether I like it. */
            liked: boolean;
            /** @description How many comments it has. */
            comments: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "content": "Low tide at the harbour #seaside #여행"
         *     }
         */
        PostInput: {
            /** @description Hashtags are read out of it: letters, digits and "_" of any script after "#", at most 30. */
            content: string;
            /** @description Files that I uploaded and that are ready. */
            fileIds?: string[];
            /** @description What the files show, by fileId: the alternative text of an image, and the name of any other file when it is downloaded. */
            altTexts?: {
                [key: string]: string;
            };
        };
        /** @description A person who likes a post. */
        PostLike: {
            person: components["schemas"]["ShownPerson"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            likedAt: string;
        };
        /** @description One page of a list. */
        PostLikePage: {
            items: components["schemas"]["PostLike"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /** @description One page of a list. */
        PostPage: {
            items: components["schemas"]["Post"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /** @description The public part of a profile. */
        Profile: {
            /** @description The person's id, which is the `sub` of their tokens. */
            userId: string;
            /** @example mina */
            nickname: string;
            /** @example Kim Mina */
            name: string;
            /** @example Climbing and tea. */
            bio?: string;
            /**
             * @example [
             *       "climbing",
             *       "tea"
             *     ]
             */
            interests: string[];
            avatarFileId?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            updatedAt: string;
        };
        /**
         * @description The fields to change. `null` clears an optional field.
         * @example {
         *       "bio": null,
         *       "interests": [
         *         "climbing"
         *       ]
         *     }
         */
        ProfileChanges: {
            /**
             * @description Unique, ignoring case and Unicode form.
             * @example mina
             */
            nickname?: string;
            name?: string;
            bio?: string | null;
            interests?: string[] | null;
            avatarFileId?: string | null;
        };
        /**
         * @description A complete profile. Optional fields that are left out are cleared.
         * @example {
         *       "nickname": "mina",
         *       "name": "Kim Mina",
         *       "bio": "Climbing and tea.",
         *       "interests": [
         *         "climbing",
         *         "tea"
         *       ]
         *     }
         */
        ProfileInput: {
            /**
             * @description Unique, ignoring case and Unicode form.
             * @example mina
             */
            nickname: string;
            name: string;
            bio?: string;
            interests?: string[];
            /**
             * Format: ulid
             * @description An image of mine that I uploaded as a file and that is ready.
             */
            avatarFileId?: string;
        };
        /** @description One page of a list. */
        ProfilePage: {
            items: components["schemas"]["Profile"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "messageId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042"
         *     }
         */
        ReadMark: {
            /**
             * @description The last message that I have read.
             * @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042
             */
            messageId: string;
        };
        RefreshInput: {
            refreshToken: string;
        };
        RefreshedTokens: {
            /**
             * @description Send it as `Authorization: Bearer …`.
             * @example eyJraWQ…
             */
            accessToken: string;
            /**
             * @description Says who signed in, for the app. This API does not accept it.
             * @example eyJraWQ…
             */
            idToken: string;
            /** @constant */
            tokenType: "Bearer";
            /**
             * @description Lifetime of the access and id tokens, in seconds.
             * @example 3600
             */
            expiresIn: number;
        };
        RenewedUpload: {
            file: components["schemas"]["File"];
            upload: components["schemas"]["Upload"] | components["schemas"]["MultipartUpload"];
        };
        /** @description A report, with what was reported and what moderators did about it. */
        Report: {
            reportId: string;
            /**
             * @example {
             *       "type": "user",
             *       "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
             *     }
             */
            subject: {
                /** @enum {string} */
                type: "user" | "post" | "comment" | "message";
                id: string;
            };
            /** @enum {string} */
            reason: "spam" | "abuse" | "sexual" | "minor" | "other";
            text?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            createdAt: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {string} */
            resolution?: "dismiss" | "remove-content" | "suspend" | "reinstate";
            /** @description Absent for somebody who has left. */
            reporterId?: string;
            /** @description Who is, or wrote, the subject. Absent for somebody who has left. */
            reportedId?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            closedAt?: string;
            /**
             * @description The subject as the reporter saw it, in the form in which its own operation returns it.
             * @example {
             *       "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
             *       "nickname": "joon"
             *     }
             */
            snapshot: {
                [key: string]: unknown;
            };
            acts: {
                /** @enum {string} */
                action: "dismiss" | "remove-content" | "suspend" | "reinstate";
                note?: string;
                /** @description Absent for somebody who has left. */
                moderatorId?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, with milliseconds.
                 * @example 2026-01-31T12:00:00.000Z
                 */
                at: string;
            }[];
        };
        /**
         * @example {
         *       "subject": {
         *         "type": "user",
         *         "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
         *       },
         *       "reason": "spam",
         *       "text": "Sells watches."
         *     }
         */
        ReportInput: {
            /**
             * @example {
             *       "type": "user",
             *       "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
             *     }
             */
            subject: {
                /** @enum {string} */
                type: "user" | "post" | "comment" | "message";
                id: string;
            };
            /** @enum {string} */
            reason: "spam" | "abuse" | "sexual" | "minor" | "other";
            text?: string;
        };
        /** @description One page of a list. */
        ReportPage: {
            items: components["schemas"]["ListedReport"][];
            /** @description Pass it as `cursor` to get the next page. Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "email": "mina@example.com",
         *       "code": "123456",
         *       "password": "Gather-2026"
         *     }
         */
        ResetInput: {
            /** Format: email */
            email: string;
            /** @description The code from the e-mail. */
            code: string;
            /**
             * Format: password
             * @description At least 8 characters, with an upper-case letter, a lower-case letter and a digit. Must not begin or end with a space.
             */
            password: string;
        };
        /**
         * @example {
         *       "action": "dismiss",
         *       "note": "A joke between friends."
         *     }
         */
        Resolution: {
            /**
             * @description `reinstate` ends the suspension that this report led to; the others close an open report.
             * @enum {string}
             */
            action: "dismiss" | "remove-content" | "suspend" | "reinstate";
            /** @description Why. Moderators see it. */
            note: string;
        };
        /**
         * @example {
         *       "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
         *       "nickname": "mina",
         *       "name": "Kim Mina"
         *     }
         */
        ShownPerson: {
            userId: string;
            /** @description Absent while the profile is not known here. */
            nickname?: string;
            name?: string;
            avatar?: {
                /** @description At most 320 pixels wide and high. Needs no token. */
                thumbUrl: string;
                /** @description A tiny version as a data URI. */
                placeholder?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, with milliseconds.
                 * @example 2026-01-31T12:00:00.000Z
                 */
                expiresAt: string;
            };
        };
        /**
         * @example {
         *       "email": "mina@example.com",
         *       "password": "Gather-2026"
         *     }
         */
        SignInInput: {
            /** Format: email */
            email: string;
            /** Format: password */
            password: string;
        };
        /**
         * @example {
         *       "email": "mina@example.com",
         *       "password": "Gather-2026"
         *     }
         */
        SignUpInput: {
            /** Format: email */
            email: string;
            /**
             * Format: password
             * @description At least 8 characters, with an upper-case letter, a lower-case letter and a digit. Must not begin or end with a space.
             */
            password: string;
        };
        SignedIn: {
            /**
             * @description Send it as `Authorization: Bearer …`.
             * @example eyJraWQ…
             */
            accessToken: string;
            /**
             * @description Says who signed in, for the app. This API does not accept it.
             * @example eyJraWQ…
             */
            idToken: string;
            /** @constant */
            tokenType: "Bearer";
            /**
             * @description Lifetime of the access and id tokens, in seconds.
             * @example 3600
             */
            expiresIn: number;
            /**
             * @description Gets new tokens when these expire.
             * @example eyJjdHk…
             */
            refreshToken: string;
        };
        SignedUp: {
            /**
             * @description The person's id, which is the `sub` of their tokens.
             * @example 5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84
             */
            userId: string;
            /** @description Whether the e-mail address must be confirmed with a code before sign-in. */
            confirmationRequired: boolean;
        };
        /**
         * @example {
         *       "url": "wss://socket.example.com/prod?ticket=5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11.q1W3kYb0Zr5tXvN7uJ2mLs9dFhGaPcEo4iKyTnQx8wU",
         *       "expiresAt": "2026-01-31T12:00:30.000Z"
         *     }
         */
        Ticket: {
            /**
             * Format: uri
             * @description Connect to it once. It contains the ticket, so keep it secret.
             */
            url: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, with milliseconds.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt: string;
        };
        /** @description The request that uploads the bytes. A 412 means that the bytes have arrived already. */
        Upload: {
            /** @constant */
            method: "PUT";
            url: string;
            /** @description Headers to send unchanged. */
            headers: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When the URL expires.
             * @example 2026-01-31T12:00:00.000Z
             */
            expiresAt: string;
        };
        /**
         * @description All parts of an upload.
         * @example {
         *       "parts": [
         *         {
         *           "partNumber": 1,
         *           "etag": "\"d41d8cd98f00b204e9800998ecf8427e\""
         *         }
         *       ]
         *     }
         */
        UploadedParts: {
            parts: {
                /** @description From 1, in the order of the bytes. */
                partNumber: number;
                /** @description The `ETag` header of the answer to the upload of the part. */
                etag: string;
            }[];
        };
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
    };
    responses: never;
    parameters: {
        /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
        IdempotencyKey: string;
        /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
        IfMatch: string;
        /** @description The ETag of your copy: the response is 304 if the copy is current. */
        IfNoneMatch: string;
        /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
        IfNoneMatchOfWrite: string;
    };
    requestBodies: never;
    headers: {
        /** @description Identifies this request in our logs. */
        RequestId: string;
        /** @description Identifies this request in our logs. Absent if API Gateway generated the response. */
        RequestIdOfFunction: string;
        /** @description Identifies this state of the resource, for If-Match and If-None-Match. */
        ETag: string;
        /** @description The path of the new resource. */
        Location: string;
        /** @description `true` if this repeats the first response. */
        IdempotencyReplayed: "true";
        /** @description The number of seconds to wait before you try again. Absent if API Gateway generated the response. */
        RetryAfter: number;
        /** @description The remaining requests (`r`), and the seconds until the count starts anew (`t`), e.g. `"uploads";r=999;t=60` (draft-ietf-httpapi-ratelimit-headers). One item for each limit, separated by commas. A public operation shows only the limits that are used up, when it refuses. Absent if no number is known. */
        RateLimit: string;
        /** @description The limits of this operation, separated by commas: `q` requests per `w` seconds, e.g. `"uploads";q=1000;w=3600` (draft-ietf-httpapi-ratelimit-headers). Absent if API Gateway generated the response. */
        RateLimitPolicy: string;
        /** @description The content codings accepted in requests: only `identity`. Present if another one was sent. */
        AcceptEncoding: string;
        /** @description How to authenticate: `Bearer`. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com",
                 *       "password": "Gather-2026"
                 *     }
                 */
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84",
                     *       "confirmationRequired": true
                     *     }
                     */
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 100 requests per hour (`sign-ups-by-ip`), 10 requests per hour (`sign-ups-by-email`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmInput"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 300 requests per hour (`confirmations-by-ip`), 10 requests per hour (`confirmations-by-sign-up`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    resendConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 60 requests per hour (`resends-by-ip`), 5 requests per hour (`resends-by-email`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com",
                 *       "password": "Gather-2026"
                 *     }
                 */
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJraWQ…",
                     *       "idToken": "eyJraWQ…",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 3600,
                     *       "refreshToken": "eyJjdHk…"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description The credentials are invalid (`/docs/problems#invalid-credentials`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-credentials";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 600 requests per hour (`sign-ins-by-ip`), 20 requests per minute (`sign-ins-by-email`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "refreshToken"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJraWQ…",
                     *       "idToken": "eyJraWQ…",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 3600
                     *     }
                     */
                    "application/json": components["schemas"]["RefreshedTokens"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description The credentials are invalid (`/docs/problems#invalid-credentials`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-credentials";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 60 requests per hour (`forgots-by-ip`), 5 requests per hour (`forgots-by-email`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mina@example.com",
                 *       "code": "123456",
                 *       "password": "Gather-2026"
                 *     }
                 */
                "application/json": components["schemas"]["ResetInput"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 120 requests per hour (`resets-by-ip`), 10 requests per hour (`resets-by-email`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "oldPassword": "Gather-2026",
                 *       "newPassword": "Gather-2027"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJraWQ…",
                     *       "idToken": "eyJraWQ…",
                     *       "tokenType": "Bearer",
                     *       "expiresIn": 3600,
                     *       "refreshToken": "eyJjdHk…"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getAuthHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listChats: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "title": "Climbing on Sunday",
                     *           "memberIds": [
                     *             "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *             "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *           ],
                     *           "unreadCount": 0,
                     *           "createdAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "memberIds": [
                 *         "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                 *       ],
                 *       "title": "Climbing on Sunday"
                 *     }
                 */
                "application/json": components["schemas"]["ChatInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "title": "Climbing on Sunday",
                     *       "memberIds": [
                     *         "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *         "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *       ],
                     *       "unreadCount": 0,
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Chat"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 300 requests per hour (`chats`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "title": "Climbing on Sunday",
                     *       "memberIds": [
                     *         "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *         "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *       ],
                     *       "unreadCount": 0,
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Chat"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description `desc` for newest first, which is the default; `asc` for oldest first. */
                order?: "asc" | "desc";
                /** @description Only messages after this one, oldest first: what a client missed while it was offline. */
                after?: string;
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "messageId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042",
                     *           "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "seq": 42,
                     *           "senderId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *           "text": "See you at the harbour.",
                     *           "fileIds": [],
                     *           "files": [],
                     *           "createdAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "See you at the harbour."
                 *     }
                 */
                "application/json": components["schemas"]["MessageInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042",
                     *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "seq": 42,
                     *       "senderId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *       "text": "See you at the harbour.",
                     *       "fileIds": [],
                     *       "files": [],
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 300 requests per minute (`messages`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "messageId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042"
                 *     }
                 */
                "application/json": components["schemas"]["ReadMark"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getMessageFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042 */
                messageId: string;
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "alt": "The harbour at dusk",
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432,
                     *             "url": "https://example.com/thumb"
                     *           }
                     *         ],
                     *         "expiresAt": "2026-01-31T12:05:00.000Z"
                     *       },
                     *       "download": {
                     *         "url": "url",
                     *         "expiresAt": "2026-01-31T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AttachmentDownload"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                chatId: string;
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042 */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getChatsHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getDocsHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "name": "harbour.jpg",
                     *           "contentType": "image/jpeg",
                     *           "size": 3145728,
                     *           "status": "ready",
                     *           "width": 4032,
                     *           "height": 3024,
                     *           "variants": [
                     *             {
                     *               "name": "thumb",
                     *               "contentType": "image/webp",
                     *               "width": 320,
                     *               "height": 240,
                     *               "size": 18432
                     *             },
                     *             {
                     *               "name": "large",
                     *               "contentType": "image/webp",
                     *               "width": 1600,
                     *               "height": 1200,
                     *               "size": 245760
                     *             }
                     *           ],
                     *           "createdAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "harbour.jpg",
                 *       "contentType": "image/jpeg",
                 *       "size": 3145728
                 *     }
                 */
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "name": "harbour.jpg",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "status": "ready",
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432
                     *           },
                     *           {
                     *             "name": "large",
                     *             "contentType": "image/webp",
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "size": 245760
                     *           }
                     *         ],
                     *         "createdAt": "2026-01-31T12:00:00.000Z"
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "url",
                     *         "headers": {},
                     *         "expiresAt": "2026-01-31T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnnouncedFile"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 1000 requests per hour (`uploads`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: {
                /** @description Seconds to wait for a pending file to be ready or failed. */
                wait?: number;
            };
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "name": "harbour.jpg",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "status": "ready",
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432
                     *           },
                     *           {
                     *             "name": "large",
                     *             "contentType": "image/webp",
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "size": 245760
                     *           }
                     *         ],
                     *         "createdAt": "2026-01-31T12:00:00.000Z"
                     *       },
                     *       "download": {
                     *         "url": "url",
                     *         "expiresAt": "2026-01-31T12:00:00.000Z",
                     *         "variants": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileWithDownload"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    renewUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "name": "harbour.jpg",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "status": "ready",
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432
                     *           },
                     *           {
                     *             "name": "large",
                     *             "contentType": "image/webp",
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "size": 245760
                     *           }
                     *         ],
                     *         "createdAt": "2026-01-31T12:00:00.000Z"
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "url",
                     *         "headers": {},
                     *         "expiresAt": "2026-01-31T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RenewedUpload"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parts": [
                 *         {
                 *           "partNumber": 1,
                 *           "etag": "\"d41d8cd98f00b204e9800998ecf8427e\""
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UploadedParts"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "name": "harbour.jpg",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "status": "ready",
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432
                     *           },
                     *           {
                     *             "name": "large",
                     *             "contentType": "image/webp",
                     *             "width": 1600,
                     *             "height": 1200,
                     *             "size": 245760
                     *           }
                     *         ],
                     *         "createdAt": "2026-01-31T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileBody"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getFilesHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "wss://socket.example.com/prod?ticket=5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11.q1W3kYb0Zr5tXvN7uJ2mLs9dFhGaPcEo4iKyTnQx8wU",
                     *       "expiresAt": "2026-01-31T12:00:30.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 60 requests per minute (`tickets`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    putDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Chosen by the app, the same for the life of its installation.
                 * @example 5f0c2a5e-phone
                 */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "platform": "android",
                 *       "token": "cXk3v9LmT2e5Qw8RzY1aBd:APA91bHn4kS7tVxW0uJ2mLs9dFhGaPcEo4iKyTnQx8w",
                 *       "language": "ko-KR"
                 *     }
                 */
                "application/json": components["schemas"]["DeviceInput"];
            };
        };
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 60 requests per hour (`devices`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Chosen by the app, the same for the life of its installation.
                 * @example 5f0c2a5e-phone
                 */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "deviceId": "5f0c2a5e-phone",
                     *           "platform": "android",
                     *           "language": "ko-KR",
                     *           "registeredAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Devices"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kinds": {
                     *         "message": true,
                     *         "match": true,
                     *         "like": false,
                     *         "comment": true,
                     *         "postLike": true
                     *       },
                     *       "texts": false
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    patchNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kinds": {
                 *         "like": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NotificationSettingsChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kinds": {
                     *         "message": true,
                     *         "match": true,
                     *         "like": false,
                     *         "comment": true,
                     *         "postLike": true
                     *       },
                     *       "texts": false
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getLiveHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /** @description The maximum number of candidates to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "nickname": "mina",
                     *           "name": "Kim Mina",
                     *           "bio": "Climbing and tea.",
                     *           "interests": [
                     *             "climbing",
                     *             "tea"
                     *           ],
                     *           "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "sharedInterests": [
                     *             "tea"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 120 requests per minute (`candidates`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    putLike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example 5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "matched": true,
                     *       "matchId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P"
                     *     }
                     */
                    "application/json": components["schemas"]["LikeResult"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 1000 requests per day (`likes`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteLike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example 5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    putPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example 5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listLikes: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "likedAt": "2026-01-31T12:00:00.000Z",
                     *           "profile": {
                     *             "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *             "nickname": "mina",
                     *             "name": "Kim Mina",
                     *             "bio": "Climbing and tea.",
                     *             "interests": [
                     *               "climbing",
                     *               "tea"
                     *             ],
                     *             "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["LikePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listReceivedLikes: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "likedAt": "2026-01-31T12:00:00.000Z",
                     *           "profile": {
                     *             "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *             "nickname": "mina",
                     *             "name": "Kim Mina",
                     *             "bio": "Climbing and tea.",
                     *             "interests": [
                     *               "climbing",
                     *               "tea"
                     *             ],
                     *             "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["LikePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "matchId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "userIds": [
                     *             "01JD8Q7C3M5R9T2V4X6Z8B0N1P"
                     *           ],
                     *           "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "createdAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["MatchPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 01JD6Z3V9K8M2N4P5Q6R7S8T9V */
                matchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "matchId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "userIds": [
                     *         "01JD8Q7C3M5R9T2V4X6Z8B0N1P"
                     *       ],
                     *       "chatId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Match"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path: {
                /** @example 01JD6Z3V9K8M2N4P5Q6R7S8T9V */
                matchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getMatchHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description Only posts of this person: a userId. */
                author?: string;
                /** @description Only posts with this hashtag, with or without "#", ignoring case, width and Unicode form. */
                hashtag?: string;
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "authorId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *           "author": {
                     *             "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *             "nickname": "mina",
                     *             "name": "Kim Mina"
                     *           },
                     *           "content": "Low tide at the harbour #seaside #여행",
                     *           "hashtags": [
                     *             "seaside",
                     *             "여행"
                     *           ],
                     *           "files": [],
                     *           "likes": 12,
                     *           "liked": true,
                     *           "comments": 3,
                     *           "createdAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": "Low tide at the harbour #seaside #여행"
                 *     }
                 */
                "application/json": components["schemas"]["PostInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "authorId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *       "author": {
                     *         "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *         "nickname": "mina",
                     *         "name": "Kim Mina"
                     *       },
                     *       "content": "Low tide at the harbour #seaside #여행",
                     *       "hashtags": [
                     *         "seaside",
                     *         "여행"
                     *       ],
                     *       "files": [],
                     *       "likes": 12,
                     *       "liked": true,
                     *       "comments": 3,
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 100 requests per hour (`posts`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "authorId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *       "author": {
                     *         "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *         "nickname": "mina",
                     *         "name": "Kim Mina"
                     *       },
                     *       "content": "Low tide at the harbour #seaside #여행",
                     *       "hashtags": [
                     *         "seaside",
                     *         "여행"
                     *       ],
                     *       "files": [],
                     *       "likes": 12,
                     *       "liked": true,
                     *       "comments": 3,
                     *       "createdAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getPostFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": {
                     *         "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *         "contentType": "image/jpeg",
                     *         "size": 3145728,
                     *         "width": 4032,
                     *         "height": 3024,
                     *         "alt": "The harbour at dusk",
                     *         "variants": [
                     *           {
                     *             "name": "thumb",
                     *             "contentType": "image/webp",
                     *             "width": 320,
                     *             "height": 240,
                     *             "size": 18432,
                     *             "url": "https://example.com/thumb"
                     *           }
                     *         ],
                     *         "expiresAt": "2026-01-31T12:05:00.000Z"
                     *       },
                     *       "download": {
                     *         "url": "url",
                     *         "expiresAt": "2026-01-31T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AttachmentDownload"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    likePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 120 requests per minute (`likes`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    unlikePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listPostLikes: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "person": {
                     *             "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *             "nickname": "mina",
                     *             "name": "Kim Mina"
                     *           },
                     *           "likedAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["PostLikePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "commentId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6",
                     *           "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "authorId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *           "author": {
                     *             "userId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *             "nickname": "joon",
                     *             "name": "Lee Joon"
                     *           },
                     *           "text": "What a view!",
                     *           "createdAt": "2026-01-31T12:03:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "What a view!"
                 *     }
                 */
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commentId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6",
                     *       "postId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "authorId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *       "author": {
                     *         "userId": "2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52",
                     *         "nickname": "joon",
                     *         "name": "Lee Joon"
                     *       },
                     *       "text": "What a view!",
                     *       "createdAt": "2026-01-31T12:03:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 30 requests per minute (`comments`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                postId: string;
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6 */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getPostsHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description `open` are those that nobody has resolved. */
                status?: "open" | "closed";
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "reportId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "subject": {
                     *             "type": "user",
                     *             "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *           },
                     *           "reason": "spam",
                     *           "text": "text",
                     *           "createdAt": "2026-01-31T12:00:00.000Z",
                     *           "status": "open",
                     *           "resolution": "dismiss",
                     *           "reporterId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "reportedId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "closedAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": {
                 *         "type": "user",
                 *         "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                 *       },
                 *       "reason": "spam",
                 *       "text": "Sells watches."
                 *     }
                 */
                "application/json": components["schemas"]["ReportInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reportId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "subject": {
                     *         "type": "user",
                     *         "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *       },
                     *       "reason": "spam",
                     *       "text": "text",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "reviewedAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnReport"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The first request with this idempotency key is still running (`/docs/problems#request-in-progress`). The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#request-in-progress" | "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description The idempotency key was used for another request (`/docs/problems#idempotency-key-reused`) */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#idempotency-key-reused";
                        /** @constant */
                        status?: 422;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 50 requests per day (`reports`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listOwnReports: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "reportId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "subject": {
                     *             "type": "user",
                     *             "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *           },
                     *           "reason": "spam",
                     *           "text": "text",
                     *           "createdAt": "2026-01-31T12:00:00.000Z",
                     *           "reviewedAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnReportPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reportId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "subject": {
                     *         "type": "user",
                     *         "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *       },
                     *       "reason": "spam",
                     *       "text": "text",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "status": "open",
                     *       "resolution": "dismiss",
                     *       "reporterId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "reportedId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "closedAt": "2026-01-31T12:00:00.000Z",
                     *       "snapshot": {
                     *         "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *         "nickname": "joon"
                     *       },
                     *       "acts": [
                     *         {
                     *           "action": "dismiss",
                     *           "note": "note",
                     *           "moderatorId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "at": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    resolveReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JD8Q7C3M5R9T2V4X6Z8B0N1P */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "dismiss",
                 *       "note": "A joke between friends."
                 *     }
                 */
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reportId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "subject": {
                     *         "type": "user",
                     *         "id": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11"
                     *       },
                     *       "reason": "spam",
                     *       "text": "text",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "status": "open",
                     *       "resolution": "dismiss",
                     *       "reporterId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "reportedId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "closedAt": "2026-01-31T12:00:00.000Z",
                     *       "snapshot": {
                     *         "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *         "nickname": "joon"
                     *       },
                     *       "acts": [
                     *         {
                     *           "action": "dismiss",
                     *           "note": "note",
                     *           "moderatorId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "at": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getSafetyHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "nickname": "mina",
                     *       "name": "Kim Mina",
                     *       "bio": "Climbing and tea.",
                     *       "interests": [
                     *         "climbing",
                     *         "tea"
                     *       ],
                     *       "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "updatedAt": "2026-01-31T12:00:00.000Z",
                     *       "email": "mina@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    putMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nickname": "mina",
                 *       "name": "Kim Mina",
                 *       "bio": "Climbing and tea.",
                 *       "interests": [
                 *         "climbing",
                 *         "tea"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "nickname": "mina",
                     *       "name": "Kim Mina",
                     *       "bio": "Climbing and tea.",
                     *       "interests": [
                     *         "climbing",
                     *         "tea"
                     *       ],
                     *       "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "updatedAt": "2026-01-31T12:00:00.000Z",
                     *       "email": "mina@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "nickname": "mina",
                     *       "name": "Kim Mina",
                     *       "bio": "Climbing and tea.",
                     *       "interests": [
                     *         "climbing",
                     *         "tea"
                     *       ],
                     *       "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "updatedAt": "2026-01-31T12:00:00.000Z",
                     *       "email": "mina@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read: the request fails with 412 if the resource has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchOfWrite"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bio": null,
                 *       "interests": [
                 *         "climbing"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "nickname": "mina",
                     *       "name": "Kim Mina",
                     *       "bio": "Climbing and tea.",
                     *       "interests": [
                     *         "climbing",
                     *         "tea"
                     *       ],
                     *       "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "updatedAt": "2026-01-31T12:00:00.000Z",
                     *       "email": "mina@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The request body is malformed (`/docs/problems#malformed-body`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#malformed-body";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description A precondition failed (`/docs/problems#precondition-failed`) */
            412: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#precondition-failed";
                        /** @constant */
                        status?: 412;
                    };
                };
            };
            /** @description The request body is too large (`/docs/problems#body-too-large`) */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#body-too-large";
                        /** @constant */
                        status?: 413;
                    };
                };
            };
            /** @description The request body must be JSON in UTF-8 (`/docs/problems#unsupported-media-type`) */
            415: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "Accept-Encoding": components["headers"]["AcceptEncoding"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unsupported-media-type";
                        /** @constant */
                        status?: 415;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "requestedAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 100 requests per day (`exports`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    putBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description The request conflicts with the current state (`/docs/problems#conflict`) */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#conflict";
                        /** @constant */
                        status?: 409;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 200 requests per day (`blocks`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    deleteBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listBlocks: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11",
                     *           "nickname": "joon",
                     *           "name": "Park Joon",
                     *           "blockedAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your copy: the response is 304 if the copy is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "nickname": "mina",
                     *       "name": "Kim Mina",
                     *       "bio": "Climbing and tea.",
                     *       "interests": [
                     *         "climbing",
                     *         "tea"
                     *       ],
                     *       "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "createdAt": "2026-01-31T12:00:00.000Z",
                     *       "updatedAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Not modified: your copy, named by If-None-Match, is current */
            304: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *       "url": "https://example.com/",
                     *       "thumbUrl": "https://example.com/",
                     *       "expiresAt": "2026-01-31T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Avatar"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Not found (`/docs/problems#not-found`) */
            404: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#not-found";
                        /** @constant */
                        status?: 404;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query: {
                /**
                 * @description The start of the nickname.
                 * @example mi
                 */
                nickname: string;
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The nextCursor of the previous page. It is valid only for the same list, filter and caller. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "nickname": "mina",
                     *           "name": "Kim Mina",
                     *           "bio": "Climbing and tea.",
                     *           "interests": [
                     *             "climbing",
                     *             "tea"
                     *           ],
                     *           "avatarFileId": "01JD8Q7C3M5R9T2V4X6Z8B0N1P",
                     *           "createdAt": "2026-01-31T12:00:00.000Z",
                     *           "updatedAt": "2026-01-31T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "nextCursor"
                     *     }
                     */
                    "application/json": components["schemas"]["ProfilePage"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`). The cursor is invalid (`/docs/problems#invalid-cursor`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "/docs/problems#invalid-request" | "/docs/problems#invalid-cursor";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description A valid access token is required (`/docs/problems#unauthorized`) */
            401: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unauthorized";
                        /** @constant */
                        status?: 401;
                    };
                };
            };
            /** @description You are not allowed to do this (`/docs/problems#forbidden`) */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#forbidden";
                        /** @constant */
                        status?: 403;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
    getUsersHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "service",
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is invalid (`/docs/problems#invalid-request`) */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#invalid-request";
                        /** @constant */
                        status?: 400;
                    };
                };
            };
            /** @description Too many requests (`/docs/problems#too-many-requests`) */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#too-many-requests";
                        /** @constant */
                        status?: 429;
                    };
                };
            };
            /** @description The request line and headers have more than 10,240 bytes */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error (`/docs/problems#internal-error`) */
            500: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#internal-error";
                        /** @constant */
                        status?: 500;
                    };
                };
            };
            /** @description The service is temporarily unavailable (`/docs/problems#unavailable`) */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestIdOfFunction"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        type?: "/docs/problems#unavailable";
                        /** @constant */
                        status?: 503;
                    };
                };
            };
        };
    };
}
