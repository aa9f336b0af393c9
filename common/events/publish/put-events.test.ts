import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { putEvents, putWithRetries } from './put-events.ts';

let endpoint: FakeEndpoint;
const received: unknown[] = [];

beforeAll(async () => {
  endpoint = await startFakeEndpoint('EVENTBRIDGE', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const scope = /Credential=[^,]+/.exec(String(request.headers.authorization))?.[0];
    received.push([request.headers['x-amz-target'], scope, JSON.parse(Buffer.concat(chunks).toString())]);
    response.end('{"Entries":[{"EventId":"e1"},{"ErrorCode":"InternalFailure","ErrorMessage":"no"}]}');
  });
});
afterAll(() => endpoint.stop());

test('entries are sent as the client of the SDK sends them, and each gets its result', async () => {
  const entry = { EventBusName: 'bus', Source: 'moim.users', DetailType: 'users.user.created', Detail: '{}' };
  const entries = [{ ...entry, Time: new Date('2026-11-26T12:00:00.250Z') }, entry];
  expect(await putEvents(entries)).toEqual([
    { EventId: 'e1' },
    { ErrorCode: 'InternalFailure', ErrorMessage: 'no' },
  ]);
  await new EventBridgeClient({}).send(new PutEventsCommand({ Entries: entries }));
  expect(received[0]).toEqual(received[1]);
});

test('an entry is sent again only if EventBridge may accept it later', async () => {
  const sizes: number[] = [];
  const codes = [
    'MalformedDetail',
    'AccessDeniedException',
    'InternalFailure',
    'ThrottlingException',
    undefined,
  ];
  const failures = await putWithRetries(
    codes.map((code) => ({ Detail: code ?? '' })),
    async (entries) => {
      sizes.push(entries.length);
      return entries.map(({ Detail }) => ({ ...(Detail && { ErrorCode: Detail, ErrorMessage: 'why' }) }));
    },
    async () => {},
  );
  expect(sizes).toEqual([5, 2, 2, 2]);
  expect([...failures]).toEqual(codes.slice(0, 4).map((code, index) => [index, `${code} why`]));
});

test('an entry without a result is sent again', async () => {
  let calls = 0;
  const failures = await putWithRetries(
    [{ Detail: 'a' }, { Detail: 'b' }],
    async () => (++calls === 1 ? [{ ErrorCode: 'ThrottlingException' }] : [{ EventId: '1' }]),
    async () => {},
  );
  expect([calls, failures.size]).toEqual([3, 0]);
});
