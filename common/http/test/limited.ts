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

/** A service with limits per caller, and public operations with limits by e-mail address and by network. */
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
    publicRoute({
      method: 'POST',
      path: '/v1/likes/invitations',
      operationId: 'invite',
      summary: 'Invite somebody',
      body: z.strictObject({ email: z.string().toLowerCase() }),
      responses: { 204: null },
      limit: [
        { name: 'invitations-by-ip', max: 4, per: 'minute', by: 'ip' },
        { name: 'invitations-by-email', max: 2, per: 'hour', by: ({ body }) => body.email },
      ],
      handle: async ({ body }) => {
        const [wait] = /^\d+(?=-seconds@)/.exec(body.email) ?? [];
        if (wait === undefined) return noContent();
        throw new Problem('too-many-requests', { headers: { 'retry-after': wait } });
      },
    }),
    route({
      method: 'POST',
      path: '/v1/likes/waves',
      operationId: 'wave',
      summary: 'Wave at somebody',
      responses: { 204: null },
      limit: [
        { name: 'waves-per-minute', max: 2, per: 'minute' },
        { name: 'waves-per-day', max: 3, per: 'day' },
      ],
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

/** Invites somebody, from this address. */
export function invite(sourceIp: string, email: string, headers: Record<string, string> = {}) {
  const request = new Request('http://api/v1/likes/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email }),
  });
  return invoke(api, router.routes, request, undefined, sourceIp);
}

/** Waves at somebody, as this person. */
export function wave(sub: string) {
  const request = new Request('http://api/v1/likes/waves', {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
  });
  return invoke(api, router.routes, request, { sub, token_use: 'access' });
}

/** Likes somebody. */
export const like = (sub: string, headers?: object, userId: string = randomUUID()) =>
  post('/v1/likes', { userId }, sub, headers);
