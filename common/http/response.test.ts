import { expect, test } from '@jest/globals';
import { resultResponse } from './response.ts';

const route = { method: 'GET', resource: true } as const;
const tagOf = (body: unknown, represents?: unknown) =>
  resultResponse(route, { status: 200, body, represents }, undefined, 'r-1').headers.etag;

test('an answer that represents a part of itself has the ETag of that part, whatever else it holds', () => {
  const file = { file: 'one' };
  expect(tagOf({ ...file, url: 'https://a' }, file)).toBe(tagOf({ ...file, url: 'https://b' }, file));
  expect(tagOf({ ...file, url: 'https://a' }, file)).toBe(tagOf(file));
});

test('such an answer is never a 304: what the caller has of the rest may have ended', () => {
  const file = { file: 'one' };
  const answer = { status: 200, body: { ...file, url: 'https://a' }, represents: file };
  expect(resultResponse(route, answer, tagOf(file), 'r-1').statusCode).toBe(200);
  expect(resultResponse(route, { status: 200, body: file }, tagOf(file), 'r-1').statusCode).toBe(304);
});
