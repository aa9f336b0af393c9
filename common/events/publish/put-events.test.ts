import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { putEvents } from './put-events.ts';

let eventBridge: FakeAwsService;

beforeAll(async () => {
  eventBridge = await startFakeAwsService('EVENTBRIDGE');
});

afterAll(() => eventBridge.stop());

test('each entry gets its own result', async () => {
  const entry = { Source: 's', DetailType: 't', Detail: '{}' };
  const Entries = [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }];
  eventBridge.respondWith({ body: { FailedEntryCount: 1, Entries } }, { body: {} });
  expect(await putEvents([entry, entry])).toEqual(Entries);
  expect(await putEvents([entry])).toEqual([]);
  expect(eventBridge.requests.map(({ body }) => body)).toEqual([
    { Entries: [entry, entry] },
    { Entries: [entry] },
  ]);
});
