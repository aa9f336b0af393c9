import { describe, expect, test } from '@jest/globals';
import { createRouter, httpHandler, publicRoute } from './index.ts';
import { call, notes, readProblem } from './test/notes.ts';
import { invoke } from './testing/index.ts';

describe('a response', () => {
  test('is JSON with the request id, and forbids sniffing and shared caching', async () => {
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

  test('may be bytes of another content type', async () => {
    const response = await call('GET', '/v1/notes/picture');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('a protected route', () => {
  test.each([
    ['no token', null],
    ['an id token', { sub: 'me', token_use: 'id' }],
    ['a token without a subject', { token_use: 'access' }],
  ])('answers 401 to a request with %s', async (_, claims) => {
    const response = await call('POST', '/v1/notes', { body: 'not even JSON', claims });
    expect(await readProblem(response)).toMatchObject({ status: 401, type: '/docs/problems#unauthorized' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

test('a route for a group is a 403 for everyone else, before anything is read', async () => {
  const as = (groups?: string) =>
    call('GET', '/v1/notes/all', {
      claims: { sub: 'me', token_use: 'access', ...(groups !== undefined && { 'cognito:groups': groups }) },
    });
  expect(await readProblem(await as('[readers]'))).toMatchObject({ status: 403 });
  expect(await readProblem(await as())).toMatchObject({ status: 403 });
  expect((await as('[readers editors]')).status).toBe(204);
});

test('parameters that a gateway passes as null count as absent', async () => {
  const handler = httpHandler(notes);
  const withNulls: typeof handler = Object.assign(
    (event: Parameters<typeof handler>[0], context: Parameters<typeof handler>[1]) => {
      const absent = { queryStringParameters: null, pathParameters: null };
      return handler(JSON.parse(JSON.stringify({ ...event, ...absent })), context);
    },
    handler,
  );
  const response = await invoke(withNulls, notes.routes, new Request('http://api/v1/notes/health'));
  expect(response.status).toBe(200);
});

test('a request that takes too long gets a 503 before Lambda times out', async () => {
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
  expect(await readProblem(response)).toMatchObject({ status: 503 });
});
