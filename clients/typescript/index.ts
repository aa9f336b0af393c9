import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemAnswers } from './problem-answers.ts';
import type { components, paths } from './schema.d.ts';

export { everyItem } from './every-item.ts';
export { UploadFailed } from './upload-failed.ts';
export { type UploadOptions, uploadFile } from './upload-file.ts';

/** The schemas of the API, by name: `Schemas['OwnProfile']`. */
export type Schemas = components['schemas'];

/** The body of every answer that is an error. */
export type Problem = Schemas['Problem'];

/** What a client is made of. */
export interface MoimClientOptions {
  /** Where the API is, without the version: `http://localhost:3000`. */
  baseUrl: string;
  /** The access token for requests that need one, or how to get one that is still good. */
  accessToken?: string | (() => string | undefined | Promise<string | undefined>);
  /** Another `fetch` than the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

export type MoimClient = Client<paths>;

/**
 * A typed client of the API: paths, parameters, bodies and answers are checked as you type. A request that failed has an
 * `error`, always a {@link Problem}; one that cannot be sent at all throws what `fetch` throws. Who sends `If-None-Match`
 * looks at `response.status` first: a 304 has neither `data` nor `error`.
 *
 * @example
 * const moim = createMoimClient({ baseUrl: 'http://localhost:3000', accessToken });
 * const { data, error } = await moim.GET('/v1/users/{userId}', { params: { path: { userId } } });
 */
export function createMoimClient({ baseUrl, accessToken, fetch }: MoimClientOptions): MoimClient {
  const client = createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  client.use(authorization(accessToken), problemAnswers);
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
