import { expect, test } from '@jest/globals';
import { resultResponse } from './response.ts';

const route = { method: 'GET', resource: true } as const;
const tagOf = (body: unknown, represents?: unknown) =>
  resultResponse(route, { status: 200, body, represents }, undefined, 'r-1').headers.etag;

test('a secret response is not stored by any cache', () => {
  const cacheControl = (secret?: true) =>
    resultResponse({ method: 'GET', ...(secret && { secret }) }, { status: 200, body: {} }, undefined, 'r-1')
      .headers['cache-control'];
  expect([cacheControl(), cacheControl(true)]).toEqual(['private, no-cache', 'no-store']);
});

test('a 304 has no headers of the content', () => {
  const { etag } = resultResponse(route, { status: 200, body: {} }, undefined, 'r-1').headers;
  const { statusCode, headers, body } = resultResponse(route, { status: 200, body: {} }, etag, 'r-1');
  expect([statusCode, body]).toEqual([304, undefined]);
  expect(Object.keys(headers).filter((name) => name.startsWith('content-'))).toEqual([]);
});

test('every response makes browsers use HTTPS only', () => {
  const { headers } = resultResponse(route, { status: 204, body: undefined }, undefined, 'r-1');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('a result that represents a part of its body has the ETag of that part', () => {
  const file = { file: 'one' };
  expect(tagOf({ ...file, url: 'https://a' }, file)).toBe(tagOf({ ...file, url: 'https://b' }, file));
  expect(tagOf({ ...file, url: 'https://a' }, file)).toBe(tagOf(file));
});

test('a result that represents a part of its body is never a 304', () => {
  const file = { file: 'one' };
  const result = { status: 200, body: { ...file, url: 'https://a' }, represents: file };
  expect(resultResponse(route, result, tagOf(file), 'r-1').statusCode).toBe(200);
  expect(resultResponse(route, { status: 200, body: file }, tagOf(file), 'r-1').statusCode).toBe(304);
});
