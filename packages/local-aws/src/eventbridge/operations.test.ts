import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { JsonObject } from '../core/json.ts';
import { openQueues, type Queues } from '../sqs/queues.ts';
import { settingsOf } from '../sqs/settings.ts';
import { busOperations } from './operations.ts';

let directory: string;
let queues: Queues;
let request: (operation: string, input: JsonObject) => Promise<object>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'buses-'));
  queues = openQueues(directory);
  for (const name of ['ears', 'eyes']) queues.create(name, settingsOf({}));
  const operations = busOperations(queues, 'ap-northeast-2');
  request = async (operation, input) => operations[operation]?.(input) ?? {};
});
afterEach(() => {
  queues.close();
  rmSync(directory, { recursive: true });
});

const rule = async (Name: string, EventPattern: object, target: JsonObject): Promise<void> => {
  await request('PutRule', { Name, EventPattern: JSON.stringify(EventPattern) });
  await request('PutTargets', { Rule: Name, Targets: [{ Id: 'it', ...target }] });
};
const entry = (detail: object, more: JsonObject = {}): JsonObject => ({
  Source: 'shop.users',
  DetailType: 'users.user.deleted',
  Detail: JSON.stringify(detail),
  ...more,
});
const heard = (name: string): unknown[] => queues.receive(name, 10).map(({ body }) => JSON.parse(body));

test('an event is in the queue of every matching rule before PutEvents responds', async () => {
  await rule('a', { detail: { n: [1] } }, { Arn: 'arn:aws:sqs:x:0:ears' });
  await rule('b', { source: ['shop.users'] }, { Arn: 'arn:aws:sqs:x:0:eyes', InputPath: '$.detail' });
  const answer = await request('PutEvents', {
    Entries: [entry({ n: 1 }, { Time: 1_800_000_000 }), entry({ n: 2 })],
  });
  expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }, {}] });
  expect(heard('ears')).toEqual([
    expect.objectContaining({
      version: '0',
      source: 'shop.users',
      'detail-type': 'users.user.deleted',
      time: '2027-01-15T08:00:00Z',
      detail: { n: 1 },
      region: 'ap-northeast-2',
    }),
  ]);
  expect(heard('eyes')).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a target receives the output of its input transformer', async () => {
  const InputPathsMap = {
    who: '$.detail.user.name',
    first: '$.detail.tags[0]',
    n: '$.detail.n',
    none: '$.detail.no',
  };
  const template =
    '{"who": <who>, "text": "<who> has <n> of <none>", "first": <first>, "none": <none>, "by": "<aws.events.rule-name>"}';
  const InputTransformer = { InputPathsMap, InputTemplate: template };
  await rule('a', { source: ['shop.users'] }, { Arn: 'ears', InputTransformer });
  await request('PutEvents', { Entries: [entry({ user: { name: 'Mi"na' }, tags: [{ x: 1 }], n: 3 })] });
  expect(heard('ears')).toEqual([
    { who: 'Mi"na', text: 'Mi"na has 3 of ', first: { x: 1 }, none: null, by: 'a' },
  ]);
  const unknown = { InputPathsMap: {}, InputTemplate: '"<who>"' };
  await expect(
    request('PutTargets', { Rule: 'a', Targets: [{ Id: 'b', Arn: 'ears', InputTransformer: unknown }] }),
  ).rejects.toThrow('<who> is not in InputPathsMap');
});

test('an invalid entry fails without affecting the others', async () => {
  await rule('a', { source: ['shop.users'] }, { Arn: 'ears' });
  const Entries = [entry({ n: 1 }), entry({}, { Detail: '{' }), entry({}, { EventBusName: 'nowhere' })];
  expect(await request('PutEvents', { Entries })).toMatchObject({
    FailedEntryCount: 2,
    Entries: [{}, { ErrorCode: 'MalformedDetail' }, { ErrorCode: 'ResourceNotFoundException' }],
  });
  expect(heard('ears')).toHaveLength(1);
});

test('more than 10 entries or 256 KB are refused', async () => {
  await expect(
    request('PutEvents', { Entries: Array.from({ length: 11 }, () => entry({})) }),
  ).rejects.toThrow('1 to 10');
  const large = entry({ text: 'x'.repeat(260 * 1024) });
  await expect(request('PutEvents', { Entries: [large] })).rejects.toThrow('over the limit');
});

test('disabling, changing or deleting a rule takes effect immediately', async () => {
  await rule('a', { source: ['shop.users'] }, { Arn: 'ears' });
  await request('PutRule', { Name: 'a', State: 'DISABLED', EventPattern: '{"source":["shop.users"]}' });
  await request('PutEvents', { Entries: [entry({ n: 1 })] });
  await request('PutRule', { Name: 'a', EventPattern: '{"source":["shop.users"]}' });
  await request('PutEvents', { Entries: [entry({ n: 2 })] });
  await request('RemoveTargets', { Rule: 'a', Ids: ['it'] });
  await request('PutEvents', { Entries: [entry({ n: 3 })] });
  expect(heard('ears')).toMatchObject([{ detail: { n: 2 } }]);
  await request('DeleteRule', { Name: 'a' });
  expect(await request('ListRules', {})).toEqual({ Rules: [] });
  await expect(request('PutTargets', { Rule: 'a', Targets: [] })).rejects.toThrow('does not exist');
});

test('an entry fails when its target does not exist, so that the sender retries', async () => {
  await rule('a', { source: ['shop.users'] }, { Arn: 'arn:aws:sqs:x:0:nowhere' });
  expect(await request('PutEvents', { Entries: [entry({})] })).toMatchObject({ FailedEntryCount: 1 });
});

test('TestEventPattern evaluates a pattern against an event', async () => {
  const EventPattern = '{"detail":{"n":[{"numeric":[">",1]}]}}';
  expect(await request('TestEventPattern', { EventPattern, Event: '{"detail":{"n":2}}' })).toEqual({
    Result: true,
  });
});
