import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { putEvents } from './put-events.ts';

let server: Server;
let body: object;
const before = { ...process.env };

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}`,
    AWS_REGION: 'ap-northeast-2',
  });
});

afterAll(() => {
  process.env = before;
  server.close();
});

test('entries are told one by one whether they were taken', async () => {
  const entry = { Source: 's', DetailType: 't', Detail: '{}' };
  body = { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }] };
  expect(await putEvents([entry, entry])).toEqual([{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }]);
  body = {};
  expect(await putEvents([entry])).toEqual([]);
});
