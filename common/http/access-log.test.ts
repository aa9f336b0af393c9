import { expect, jest, test } from '@jest/globals';
import { logger } from '../observability/index.ts';
import { call } from './test/notes.ts';

test('the access log has one line per request, with ids and numbers but nothing that the caller sent', async () => {
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
