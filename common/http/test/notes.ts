import { expect } from '@jest/globals';
import * as z from 'zod';
import {
  type CallerRequest,
  created,
  createRouter,
  httpHandler,
  noContent,
  ok,
  Problem,
  type PublicRequest,
  publicRoute,
  RawBody,
  route,
  text,
} from '../index.ts';
import { type Claims, invoke } from '../testing/index.ts';

const note = z.strictObject({ title: text({ min: 1, max: 20 }), tags: z.array(z.string()).optional() });
const shown = z.strictObject({ title: z.string(), owner: z.string() });
const storedNote = { title: 'first', owner: 'me' };

/** A service that covers every kind of response. */
export const notes = createRouter({
  service: 'notes',
  description: 'Notes.',
  routes: [
    route({
      method: 'POST',
      path: '/v1/notes',
      operationId: 'createNote',
      summary: 'Create a note',
      body: note,
      responses: { 201: shown },
      handle: async ({ body, caller }: CallerRequest<{ body: z.output<typeof note> }>) =>
        created('/v1/notes/1', { title: body.title, owner: caller.userId }),
    }),
    route({
      method: 'GET',
      path: '/v1/notes/{noteId}',
      operationId: 'getNote',
      summary: 'Get a note',
      params: z.strictObject({ noteId: z.string().regex(/^\d+$/) }),
      responses: { 200: shown },
      resource: true,
      handle: async () => ok(storedNote),
    }),
    route({
      method: 'DELETE',
      path: '/v1/notes/{noteId}',
      operationId: 'deleteNote',
      summary: 'Delete a note',
      responses: { 204: null },
      resource: true,
      handle: async ({ precondition }) => {
        precondition?.(storedNote);
        return noContent();
      },
    }),
    route({
      method: 'GET',
      path: '/v1/notes/all',
      operationId: 'listAllNotes',
      summary: 'All notes',
      responses: { 204: null },
      group: 'editors',
      handle: async () => noContent(),
    }),
    publicRoute({
      method: 'GET',
      path: '/v1/notes/search',
      operationId: 'searchNotes',
      summary: 'Search',
      query: z.strictObject({ q: z.string().min(2) }),
      responses: { 200: z.strictObject({ q: z.string() }) },
      handle: async ({ query }: PublicRequest<{ query: { q: string } }>) => ok({ q: query.q }),
    }),
    publicRoute({
      method: 'GET',
      path: '/v1/notes/broken',
      operationId: 'breakNotes',
      summary: 'Fails',
      responses: { 204: null },
      handle: async () => {
        throw new Error('secret table moim-notes is gone');
      },
    }),
    publicRoute({
      method: 'GET',
      path: '/v1/notes/picture',
      operationId: 'getPicture',
      summary: 'A picture',
      responses: { 200: z.instanceof(RawBody) },
      handle: async () => ok(new RawBody(Uint8Array.of(1, 2, 3), 'image/png')),
    }),
    publicRoute({
      method: 'GET',
      path: '/v1/notes/busy',
      operationId: 'getBusy',
      summary: 'Throttled',
      responses: { 204: null },
      handle: async () => {
        throw new Problem('too-many-requests', { headers: { 'retry-after': '7' } });
      },
    }),
  ],
});
const api = httpHandler(notes);
const me: Claims = { sub: 'me', token_use: 'access' };

interface CallOptions {
  body?: string;
  headers?: Record<string, string>;
  claims?: Claims | null;
}

/** Calls the service as a signed-in user, unless `claims` say otherwise. */
export function call(method: string, path: string, { body, headers = {}, claims = me }: CallOptions = {}) {
  const sent = body === undefined ? {} : { 'content-type': 'application/json' };
  const init = {
    method,
    headers: { authorization: 'Bearer token', ...sent, ...headers },
    ...(body === undefined ? {} : { body }),
  };
  return invoke(api, notes.routes, new Request(`http://api${path}`, init), claims ?? undefined);
}

/** Reads the problem of a response. Fails unless it is one and carries the request id. */
export async function readProblem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem: Record<string, unknown> = JSON.parse(await response.text());
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get('x-request-id') });
  return problem;
}
