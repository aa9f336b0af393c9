import { expect, test } from '@jest/globals';
import { checkContract } from './contract.ts';

const request = new Request('http://api/v1/users/health');
const respond = (body: unknown, status = 200, type = 'application/json; charset=utf-8', headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, 'x-request-id': 'r-1', ...headers },
  });
const healthy = { service: 'users', status: 'ok', version: '1' };

test('a response that matches openapi.json passes', async () => {
  await expect(checkContract(request, respond(healthy))).resolves.toBeUndefined();
});

test('a response that API Gateway generates passes for the statuses at which it can', async () => {
  const message = { message: 'Too Many Requests' };
  const generated = (status: number) => Response.json(message, { status });
  await expect(checkContract(request, generated(429))).resolves.toBeUndefined();
  await expect(checkContract(request, generated(400))).rejects.toThrow('lacks the header');
});

test('a response to HEAD is checked against GET', async () => {
  const head = new Request(request, { method: 'HEAD' });
  const response = new Response(null, { status: 200, headers: { 'x-request-id': 'r-1' } });
  await expect(checkContract(head, response)).resolves.toBeUndefined();
  await expect(checkContract(head, new Response(null, { status: 418 }))).rejects.toThrow('not in openapi');
});

test.each([
  ['another status', respond(healthy, 418), 'not in openapi.json'],
  ['another content type', respond(healthy, 200, 'text/html'), 'content type'],
  ['a missing field', respond({ service: 'users', status: 'ok' }), "must have required property 'version'"],
  ['an extra field', respond({ ...healthy, secret: 1 }), 'must NOT have additional properties'],
  ['a malformed problem', respond({}, 500, 'application/problem+json'), "must have required property 'type'"],
  ['an undocumented header', respond(healthy, 200, 'application/json', { etag: '"1"' }), 'the header etag'],
  ['a missing header', Response.json(healthy), 'lacks the header x-request-id'],
  ['a malformed header', respond(healthy, 200, 'application/json', { 'x-request-id': '' }), 'does not match'],
])('a response with %s fails', async (_, response, words) => {
  await expect(checkContract(request, response)).rejects.toThrow(words);
});
