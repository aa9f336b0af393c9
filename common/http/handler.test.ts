import { describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { logger } from '../observability/index.ts';
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
} from './index.ts';
import { type Claims, invoke } from './testing/index.ts';

const note = z.strictObject({ title: text({ min: 1, max: 20 }), tags: z.array(z.string()).optional() });
const shown = z.strictObject({ title: z.string(), owner: z.string() });
const held = { title: 'first', owner: 'me' };

const router = createRouter({
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
      handle: async ({ body, caller }: CallerRequest<z.output<typeof note>>) =>
        created('/v1/notes/1', { title: body.title, owner: caller.userId }),
    }),
    route({
      method: 'GET',
      path: '/v1/notes/{noteId}',
      operationId: 'getNote',
      summary: 'A note',
      params: z.strictObject({ noteId: z.string().regex(/^\d+$/) }),
      responses: { 200: shown },
      resource: true,
      handle: async () => ok(held),
    }),
    route({
      method: 'DELETE',
      path: '/v1/notes/{noteId}',
      operationId: 'deleteNote',
      summary: 'Delete a note',
      responses: { 204: null },
      resource: true,
      handle: async ({ ifMatch }) => {
        ifMatch?.(held);
        return noContent();
      },
    }),
    publicRoute({
      method: 'GET',
      path: '/v1/notes/search',
      operationId: 'searchNotes',
      summary: 'Search',
      query: z.strictObject({ q: z.string().min(2) }),
      responses: { 200: z.strictObject({ q: z.string() }) },
      handle: async ({ query }: PublicRequest<unknown, { q: string }>) => ok({ q: query.q }),
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
const api = httpHandler(router);
const me: Claims = { sub: 'me', token_use: 'access' };

function call(method: string, path: string, { body, headers = {}, claims = me }: CallOptions = {}) {
  const sent = body === undefined ? {} : { 'content-type': 'application/json' };
  const init = {
    method,
    headers: { authorization: 'Bearer token', ...sent, ...headers },
    ...(body === undefined ? {} : { body }),
  };
  return invoke(api, router.routes, new Request(`http://api${path}`, init), claims ?? undefined);
}

interface CallOptions {
  body?: string;
  headers?: Record<string, string>;
  claims?: Claims | null;
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem: Record<string, unknown> = JSON.parse(await response.text());
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get('x-request-id') });
  return problem;
}

describe('an answer', () => {
  test('is JSON with the request id, and says not to be sniffed or cached for others', async () => {
    const response = await call('POST', '/v1/notes', { body: '{"title":"a"}' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ title: 'a', owner: 'me' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      location: '/v1/notes/1',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'x-request-id': expect.stringMatching(/.{8,}/),
    });
    expect(response.headers.has('etag')).toBe(false);
  });

  test('can be bytes of another type', async () => {
    const response = await call('GET', '/v1/notes/picture');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('of a resource has a strong ETag, and is 304 for who has it', async () => {
    const first = await call('GET', '/v1/notes/1');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const again = await call('GET', '/v1/notes/1', { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const changed = await call('GET', '/v1/notes/1', { headers: { 'if-none-match': '"other"' } });
    expect(changed.status).toBe(200);
  });
});

describe('a precondition', () => {
  test('lets a write through for the present ETag only', async () => {
    const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
    for (const [ifMatch, status] of [
      [etag, 204],
      [`"x", ${etag}`, 204],
      ['*', 204],
      ['"x"', 412],
      [`W/${etag}`, 412],
    ] as const) {
      const response = await call('DELETE', '/v1/notes/1', { headers: { 'if-match': ifMatch } });
      expect([ifMatch, response.status]).toEqual([ifMatch, status]);
    }
  });
});

describe('a problem', () => {
  test('names every wrong and every unknown field', async () => {
    const response = await call('POST', '/v1/notes', {
      body: '{"title":"","tags":[1],"admin":true,"__proto__":{}}',
    });
    expect(await problemOf(response)).toMatchObject({
      type: '/docs/problems#invalid-request',
      status: 400,
      instance: '/v1/notes',
      errors: expect.arrayContaining([
        { path: 'title', message: 'Must have 1 to 20 characters' },
        { path: 'tags.0', message: expect.any(String) },
        { path: 'admin', message: 'Unknown field' },
        { path: '__proto__', message: 'Unknown field' },
      ]),
    });
  });

  test('says that a body is missing', async () => {
    const problem = await problemOf(await call('POST', '/v1/notes'));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ path: '', message: 'A JSON body is required' }],
    });
  });

  test('refuses query parameters that are wrong, unknown, or not taken at all', async () => {
    const wrong = await problemOf(await call('GET', '/v1/notes/search?q=a&x=1'));
    expect(wrong.errors).toEqual([
      { path: 'q', message: expect.any(String) },
      { path: 'x', message: 'Unknown field' },
    ]);
    const untaken = await problemOf(await call('GET', '/v1/notes/1?x=1'));
    expect(untaken).toMatchObject({ status: 400, errors: [{ path: 'x', message: 'Unknown field' }] });
  });

  test('is 404 for a path parameter that can name nothing', async () => {
    expect(await problemOf(await call('GET', '/v1/notes/abc'))).toMatchObject({ status: 404 });
  });

  test('of our own tells nothing of its cause', async () => {
    const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const response = await call('GET', '/v1/notes/broken');
    expect(JSON.stringify(await problemOf(response))).not.toMatch(/secret|table|stack|Error:/);
    expect(response.status).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
  });

  test('keeps its headers', async () => {
    const response = await call('GET', '/v1/notes/busy');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });
});

describe('a caller', () => {
  test.each([
    ['nobody', null],
    ['an id token', { sub: 'me', token_use: 'id' }],
    ['a token without a subject', { token_use: 'access' }],
  ])('is asked for a token: %s', async (_, claims) => {
    const response = await call('POST', '/v1/notes', { body: 'not even JSON', claims });
    expect(await problemOf(response)).toMatchObject({ status: 401, type: '/docs/problems#unauthorized' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('the access log', () => {
  test('has a line for each request, with ids and numbers and nothing that was sent', async () => {
    const info = jest.spyOn(logger, 'info').mockImplementation(() => {});
    await call('POST', '/v1/notes', { body: '{"title":"mina@example.com"}' });
    await call('GET', '/v1/notes/search?q=mina@example.com');
    await call('GET', '/v1/nothing');
    const numbers = { durationMs: expect.any(Number), serverErrors: 0, _aws: expect.any(Object) };
    expect(info.mock.calls).toEqual([
      ['request', { method: 'POST', status: 201, userId: 'me', ...numbers }],
      ['request', { method: 'GET', status: 200, userId: 'me', ...numbers }],
      ['request', { method: 'GET', status: 404, userId: 'me', ...numbers }],
    ]);
    info.mockRestore();
  });
});

describe('the router', () => {
  test.each([
    ['PUT', '/v1/notes', 405, 'POST'],
    ['POST', '/v1/notes/1', 405, 'GET, DELETE'],
    ['POST', '/v1/notes/search', 405, 'GET'],
    ['GET', '/v1/nothing', 404, null],
    ['GET', '/v1/notes/', 404, null],
  ])('answers %s %s with %d', async (method, path, status, allow) => {
    const response = await call(method, path);
    expect(await problemOf(response)).toMatchObject({ status });
    expect(response.headers.get('allow')).toBe(allow);
  });

  test('adds a public health operation', async () => {
    const health = async () => (await call('GET', '/v1/notes/health', { claims: null })).json();
    process.env.SERVICE_VERSION = '1.2.3';
    expect(await health()).toEqual({ service: 'notes', status: 'ok', version: '1.2.3' });
    delete process.env.SERVICE_VERSION;
    expect(await health()).toEqual({ service: 'notes', status: 'ok', version: 'unknown' });
  });

  test('refuses two routes of one key or name, and an idempotent one without a store', () => {
    const [first] = router.routes;
    if (!first) throw new Error('The router has no routes.');
    const make = (...routes: (typeof first)[]) => createRouter({ service: 'twice', description: '', routes });
    expect(() => make(first, first)).toThrow('has the route "POST /v1/notes" twice');
    expect(() => make(first, { ...first, path: '/v1/other' })).toThrow(
      'has the operationId "createNote" twice',
    );
    expect(() => make({ ...first, idempotent: true })).toThrow('Give createRouter one');
  });
});

test('a request that takes too long is 503 before Lambda ends it', async () => {
  const slow = createRouter({
    service: 'slow',
    description: '',
    routes: [
      publicRoute({
        method: 'GET',
        path: '/v1/slow',
        operationId: 'getSlow',
        summary: '',
        responses: { 204: null },
        handle: () => new Promise<never>(() => {}),
      }),
    ],
  });
  const handler = httpHandler(slow);
  const nearlyOver: typeof handler = Object.assign(
    (event: Parameters<typeof handler>[0], context: Parameters<typeof handler>[1]) =>
      handler(event, { ...context, getRemainingTimeInMillis: () => 520 }),
    handler,
  );
  const response = await invoke(nearlyOver, slow.routes, new Request('http://api/v1/slow'));
  expect(await problemOf(response)).toMatchObject({ status: 503 });
});
