import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { classify } from './classify.ts';
import { createClient } from './client.ts';

/** Answers nothing, so that the first request keeps the only connection. */
const server = createServer(() => {});
let endpoint: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a request that got no connection in time took no effect, and one that got no answer may have', async () => {
  const client = createClient({
    endpoint,
    requestHandler: { connectionTimeout: 1_000, httpAgent: { maxSockets: 1 } },
  });
  const send = () =>
    client.send('GetItem', { TableName: 'none', Key: {} }).then(
      () => 'answered',
      (error) => classify(error),
    );
  const arrived = once(server, 'request');
  const unanswered = send();
  await arrived;
  expect(await send()).toBe('throttled');
  server.closeAllConnections();
  expect(await unanswered).toBe('lost');
});
