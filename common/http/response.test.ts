import { expect, test } from '@jest/globals';
import { resultResponse } from './response.ts';

const route = { method: 'GET', resource: true } as const;
const tagOf = (body: unknown, represents?: unknown) =>
  resultResponse(route, { status: 200, body, represents }, undefined, 'r-1').headers.etag;

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
