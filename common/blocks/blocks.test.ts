import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import {
  buildEvent,
  buildSqsRecord,
  integerBetween,
  lambdaContext,
  seededRandom,
  useTestTable,
} from '@moim/testing';
import { entity, transaction } from '../dynamodb/index.ts';
import { consumer, type DomainEvent, handledEvents } from '../events/index.ts';
import { areBlocked, blockedAmong, blockListeners, blockRecords, checkNotBlocked } from './index.ts';

const blocked = blockRecords('blocks');
const handled = handledEvents('blocks');
const notes = entity<{ noteId: string }>()('note', { table: 'blocks', key: { pk: ['noteId'] } });
const consume = consumer({ records: handled, listeners: blockListeners(blocked) });

beforeAll(() => useTestTable(blocked, handled, notes));

const about = (verb: 'created' | 'deleted', userId: string, blockedId: string): DomainEvent =>
  buildEvent(`users.block.${verb}`, { userId, blockedId }, { subject: `${userId}#${blockedId}` });

/** Handles batches of at most ten, and delivers again what failed. */
async function deliver(events: readonly DomainEvent[]): Promise<void> {
  const queue = [...events];
  while (queue.length > 0) {
    const records = queue.splice(0, 10);
    const sent = records.map((event) => ({ event, record: buildSqsRecord(event) }));
    const answer = await consume({ Records: sent.map(({ record }) => record) }, lambdaContext(5_000));
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    queue.push(...sent.flatMap(({ event, record }) => (failed.has(record.messageId) ? [event] : [])));
  }
}

test('a block concerns both people, until the last of the two ends theirs', async () => {
  const [mina, joon, sol] = [randomUUID(), randomUUID(), randomUUID()];
  await deliver([about('created', mina, joon), about('created', joon, mina)]);
  await deliver([about('deleted', mina, joon)]);
  expect([await areBlocked(blocked, mina, joon), await areBlocked(blocked, joon, mina)]).toEqual([
    true,
    true,
  ]);
  expect(await blockedAmong(blocked, mina, [joon, sol, joon, mina])).toEqual(new Set([joon]));
  await deliver([about('deleted', joon, mina)]);
  expect(await blockedAmong(blocked, mina, [joon, sol])).toEqual(new Set());
  expect(
    await blocked.get({ lowId: [mina, joon].sort()[0] ?? '', highId: [mina, joon].sort()[1] ?? '' }),
  ).toBe(undefined);
});

test('a transaction with the check fails for blocked people, and writes nothing', async () => {
  const [mina, joon] = [randomUUID(), randomUUID()];
  const write = () => transaction(notes.create.tx({ noteId: mina }), checkNotBlocked(blocked, joon, mina));
  await deliver([about('created', mina, joon)]);
  await expect(write()).rejects.toMatchObject({ index: 1, cause: { code: 'already-exists' } });
  expect(await notes.get({ noteId: mina })).toBeUndefined();
  await deliver([about('deleted', mina, joon)]);
  await write();
});

test('events that come one to five times and shuffled end in the state of one clean run', async () => {
  const random = seededRandom(13);
  for (let round = 0; round < 10; round++) {
    const people = Array.from({ length: 3 }, () => randomUUID());
    const pairs = people.flatMap((one) =>
      people.filter((other) => other !== one).map((other) => [one, other]),
    );
    const history: DomainEvent[] = [];
    const blocking = new Set<string>();
    for (let step = 0; step < 20; step++) {
      const [one = '', other = ''] = pairs[integerBetween(random, 0, pairs.length - 1)] ?? [];
      const subject = `${one}#${other}`;
      history.push(about(blocking.has(subject) ? 'deleted' : 'created', one, other));
      if (!blocking.delete(subject)) blocking.add(subject);
    }
    const storm: DomainEvent[] = [];
    for (const event of history)
      for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
        storm.splice(integerBetween(random, 0, storm.length), 0, event);
    await deliver(storm);
    for (const [one = '', other = ''] of pairs) {
      const expected = blocking.has(`${one}#${other}`) || blocking.has(`${other}#${one}`);
      expect(await areBlocked(blocked, one, other)).toBe(expected);
    }
  }
});
