import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { classify } from './classify.ts';
import { createClient } from './client.ts';

let server: Server;
let endpoint: string;

beforeAll(async () => {
  // Answers nothing, so that the first request keeps the only connection.
  server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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
    requestHandler: {
      connectionTimeout: 100,
      requestTimeout: 300,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 1 },
    },
  });
  const send = () =>
    client.send('GetItem', { TableName: 'none', Key: {} }).then(
      () => 'answered',
      (error) => classify(error),
    );
  expect(await Promise.all([send(), send()])).toEqual(['lost', 'throttled']);
});
