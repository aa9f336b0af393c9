import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import {
  created,
  createRouter,
  httpHandler,
  idempotencyRecords,
  idempotencyStore,
  limitCounter,
  limitRecords,
  noContent,
  Problem,
  publicRoute,
  route,
} from '../index.ts';
import { invoke } from '../testing/index.ts';

export const limits = limitRecords('limited');
export const idempotency = idempotencyRecords('limited');

/** The time that the limits of the service go by, in epoch milliseconds. */
export const clock = { now: Date.now() };

/** A service with a limit per caller, and a public operation with a limit by e-mail address. */
const router = createRouter({
  service: 'likes',
  description: 'Likes.',
  idempotencyStore: idempotencyStore(idempotency),
  limitCounter: limitCounter(limits, () => clock.now),
  routes: [
    route({
      method: 'POST',
      path: '/v1/likes',
      operationId: 'like',
      summary: 'Like somebody',
      body: z.strictObject({ userId: z.string() }),
      responses: { 201: z.strictObject({ userId: z.string() }) },
      idempotent: true,
      limit: { name: 'likes', max: 5, per: 'hour' },
      handle: async ({ body }) => {
        if (body.userId === 'gone') throw new Problem('not-found');
        return created(`/v1/likes/${body.userId}`, body);
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/likes/letters',
      operationId: 'sendLetter',
      summary: 'Send a letter',
      body: z.strictObject({ email: z.string().toLowerCase() }),
      responses: { 204: null },
      limit: { name: 'letters', max: 2, per: 'minute', by: ({ body }) => body.email },
      handle: async () => noContent(),
    }),
  ],
});
const api = httpHandler(router);

/** Calls the service: as this person, or without a token. */
export function post(path: string, body: object | string, sub?: string, headers: object = {}) {
  const request = new Request(`http://api${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return invoke(api, router.routes, request, sub === undefined ? undefined : { sub, token_use: 'access' });
}

/** Likes somebody. */
export const like = (sub: string, headers?: object, userId: string = randomUUID()) =>
  post('/v1/likes', { userId }, sub, headers);
