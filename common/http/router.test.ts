import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { createRouter } from './index.ts';
import { call, notes, readProblem } from './test/notes.ts';

test.each([
  ['PUT', '/v1/notes', 405, 'POST'],
  ['POST', '/v1/notes/1', 405, 'GET, HEAD, DELETE'],
  ['POST', '/v1/notes/search', 405, 'GET, HEAD'],
  ['GET', '/v1/nothing', 404, null],
  ['GET', '/v1/notes/', 404, null],
])('the router answers %s %s with %d', async (method, path, status, allow) => {
  const response = await call(method, path);
  expect(await readProblem(response)).toMatchObject({ status });
  expect(response.headers.get('allow')).toBe(allow);
});

test('every route with GET also answers HEAD with the same headers', async () => {
  for (const path of ['/v1/notes/1', '/v1/notes/search?q=ab', '/v1/notes/health', '/v1/notes/picture']) {
    const [get, head] = [await call('GET', path), await call('HEAD', path)];
    expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
    for (const name of ['content-type', 'etag', 'cache-control', 'content-length']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    }
  }
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  const { status } = await call('HEAD', '/v1/notes/1', { headers: { 'if-none-match': etag } });
  expect(status).toBe(304);
  expect((await call('HEAD', '/v1/notes/1', { claims: null })).status).toBe(401);
  expect((await call('HEAD', '/v1/notes')).status).toBe(405);
});

test('every router has a public health operation', async () => {
  const health = async () => (await call('GET', '/v1/notes/health', { claims: null })).json();
  process.env.SERVICE_VERSION = '1.2.3';
  expect(await health()).toEqual({ service: 'notes', status: 'ok', version: '1.2.3' });
  delete process.env.SERVICE_VERSION;
  expect(await health()).toEqual({ service: 'notes', status: 'ok', version: 'unknown' });
});

test('a router refuses duplicate routes and operation ids, and an idempotent route without a store', () => {
  const [first] = notes.routes;
  if (!first) throw new Error('The router has no routes');
  const make = (...routes: (typeof first)[]) => createRouter({ service: 'twice', description: '', routes });
  expect(() => make(first, first)).toThrow('has the route "POST /v1/notes" twice');
  expect(() => make(first, { ...first, path: '/v1/other' })).toThrow(
    'has the operationId "createNote" twice',
  );
  expect(() => make({ ...first, idempotent: true })).toThrow('Give createRouter one');
});

test('a router refuses params that are not in the path', () => {
  const [first] = notes.routes;
  if (!first) throw new Error('The router has no routes');
  const params = z.strictObject({ noteld: z.string() });
  const misnamed = { ...first, path: '/v1/notes/{noteId}', params };
  expect(() => createRouter({ service: 'notes', description: '', routes: [misnamed] })).toThrow(
    'POST /v1/notes/{noteId} has {noteId} in its path but "noteld" in its params',
  );
});
