import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';
import type { components as socketComponents } from './socket-schema.d.ts';
import { toProblems } from './to-problems.ts';

export { everyItem } from './every-item.ts';
export {
  connectLive,
  type Live,
  type LiveChat,
  type LiveOptions,
  type LivePushOf,
} from './live/connect-live.ts';
export type { LiveStatus } from './live/keep-connected.ts';
export { LiveError, type LiveErrorCode } from './live/live-error.ts';
export { MessageNotSent, type SendOptions } from './live/send-message.ts';
export type { WebSocketConstructor, WebSocketLike } from './live/web-socket.ts';
export { UploadFailed } from './upload-failed.ts';
export { type UploadOptions, uploadFile } from './upload-file.ts';

/** The schemas of the API, by name: `Schemas['OwnProfile']`. */
export type Schemas = components['schemas'];

/** The body of every error response. */
export type Problem = Schemas['Problem'];

/** The schemas of the sockets, by name: `SocketSchemas['TypingAction']`. */
export type SocketSchemas = socketComponents['schemas'];

/** A schema of the sockets; `never` while no service has one. */
type SocketSchema<Name extends string> = Name extends keyof SocketSchemas ? SocketSchemas[Name] : never;

/** What a client may send over a socket. */
export type SocketAction = SocketSchema<'SocketAction'>;

/** What a service sends over a socket by itself. */
export type SocketPush = SocketSchema<'SocketPush'>;

/** What answers a message: a reply, or the problem for which it is refused. */
export type SocketAnswer = SocketSchema<'SocketReply'> | SocketSchema<'SocketProblem'>;

/** The options of {@link createMoimClient}. */
export interface MoimClientOptions {
  /** The URL of the API without the version: `http://localhost:3000`. */
  baseUrl: string;
  /** The access token, or a function that returns a valid one; it is called for each request. */
  accessToken?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** Replaces the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

export type MoimClient = Client<paths>;

/**
 * Creates a typed client of the API: the compiler checks paths, parameters, bodies and responses. A failed request
 * returns an `error`, always a {@link Problem}; a request that cannot be sent throws whatever `fetch` throws. If you send
 * `If-None-Match`, check `response.status` first: a 304 has neither `data` nor `error`.
 *
 * @example
 * const moim = createMoimClient({ baseUrl: 'http://localhost:3000', accessToken });
 * const { data, error } = await moim.GET('/v1/users/{userId}', { params: { path: { userId } } });
 */
export function createMoimClient({ baseUrl, accessToken, fetch }: MoimClientOptions): MoimClient {
  const client = createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  client.use(authorization(accessToken), toProblems);
  return client;
}

function authorization(accessToken: MoimClientOptions['accessToken']): Middleware {
  return {
    onRequest: async ({ request }) => {
      const token = typeof accessToken === 'function' ? await accessToken() : accessToken;
      if (token && !request.headers.has('authorization'))
        request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
}
