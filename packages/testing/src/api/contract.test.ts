import { expect, test } from '@jest/globals';
import { checkContract } from './contract.ts';

const request = new Request('http://api/v1/users/health');
const answer = (body: unknown, status = 200, type = 'application/json; charset=utf-8', headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, 'x-request-id': 'r-1', ...headers },
  });
const well = { service: 'users', status: 'ok', version: '1' };

test('an answer as described passes', async () => {
  await expect(checkContract(request, answer(well))).resolves.toBeUndefined();
});

test.each([
  ['another status', answer(well, 418), 'not in openapi.json'],
  ['another content type', answer(well, 200, 'text/html'), 'content type'],
  ['a missing field', answer({ service: 'users', status: 'ok' }), "must have required property 'version'"],
  ['a field too many', answer({ ...well, secret: 1 }), 'must NOT have additional properties'],
  [
    'a problem that is none',
    answer({}, 500, 'application/problem+json'),
    "must have required property 'type'",
  ],
  ['a header that nobody named', answer(well, 200, 'application/json', { etag: '"1"' }), 'the header etag'],
  ['a missing header', Response.json(well), 'lacks the header x-request-id'],
  ['a header of another form', answer(well, 200, 'application/json', { 'x-request-id': '' }), 'does not fit'],
])('%s does not', async (_, response, words) => {
  await expect(checkContract(request, response)).rejects.toThrow(words);
});
