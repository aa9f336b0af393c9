import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAws, startFakeAws } from '@moim/testing';
import { putEvents } from './put-events.ts';

let eventBridge: FakeAws;

beforeAll(async () => {
  eventBridge = await startFakeAws('EVENTBRIDGE');
});

afterAll(() => eventBridge.stop());

test('each entry gets its own result', async () => {
  const entry = { Source: 's', DetailType: 't', Detail: '{}' };
  const Entries = [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }];
  eventBridge.answers({ body: { FailedEntryCount: 1, Entries } }, { body: {} });
  expect(await putEvents([entry, entry])).toEqual(Entries);
  expect(await putEvents([entry])).toEqual([]);
  expect(eventBridge.asked.map(({ body }) => body)).toEqual([
    { Entries: [entry, entry] },
    { Entries: [entry] },
  ]);
});
