import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { add, configureConnection, createClient, entity, lt, transaction } from '../index.ts';

interface Counter {
  id: string;
  count: number;
  note?: string;
  expiresAt: number;
}

const counters = entity<Counter>()('counter', {
  table: 'counters',
  key: { pk: ['id'] },
  ttl: 'expiresAt',
});
const later = Math.floor(Date.now() / 1000) + 3600;
const past = 1;
let id: string;
let units: number;

beforeAll(() => useTestTable(counters));
beforeEach(() => {
  id = randomUUID();
  units = 0;
  // The requests of a test wait for each other on a busy machine.
  const client = createClient({ requestHandler: { connectionTimeout: 25_000, requestTimeout: 25_000 } });
  configureConnection({
    client: () => client,
    observe: ({ capacityUnits }) => {
      units += capacityUnits;
    },
  });
});
afterEach(() => configureConnection());

const countUpTo = (max: number) =>
  counters.upsert({ id }, { count: add(1), expiresAt: later }, { ifExists: { count: lt(max) } });

test('an upsert of an item that can expire is one write, whether or not the item exists', async () => {
  expect(await countUpTo(9)).toEqual({ id, count: 1, expiresAt: later });
  expect(await countUpTo(9)).toEqual({ id, count: 2, expiresAt: later });
  expect(units).toBe(2);
});

test('of 200 concurrent upserts exactly as many succeed as the condition allows', async () => {
  const results = await Promise.allSettled(Array.from({ length: 200 }, () => countUpTo(50)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'condition-failed' });
  }
  expect(await counters.get({ id }, { consistent: true })).toMatchObject({ count: 50 });
});

test('an upsert replaces an expired item, of which nothing remains and whose condition does not count', async () => {
  await counters.put({ id, count: 7, note: 'old', expiresAt: past });
  expect(await countUpTo(5)).toEqual({ id, count: 1, expiresAt: later });
  expect(await counters.get({ id }, { consistent: true })).toEqual({ id, count: 1, expiresAt: later });
});

test('concurrent upserts of an expired item count exactly', async () => {
  await counters.put({ id, count: 7, expiresAt: past });
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => countUpTo(20)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  expect(await counters.get({ id }, { consistent: true })).toMatchObject({ count: 20 });
});

test('a transaction replaces an expired item too', async () => {
  await counters.put({ id, count: 7, expiresAt: past });
  const other = randomUUID();
  await transaction(
    counters.upsert.tx({ id }, { count: add(1), expiresAt: later }),
    counters.create.tx({ id: other, count: 1, expiresAt: later }),
  );
  expect(await counters.get({ id }, { consistent: true })).toEqual({ id, count: 1, expiresAt: later });
});
