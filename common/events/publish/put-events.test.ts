import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { putEvents } from './put-events.ts';

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
