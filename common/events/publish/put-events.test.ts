import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { putEvents, putWithRetries } from './put-events.ts';

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
