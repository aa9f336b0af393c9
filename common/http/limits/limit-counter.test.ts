import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { configureConnection } from '../../dynamodb/index.ts';
import { scriptedClient } from '../../dynamodb/testing/index.ts';
import type { Limit, Period } from './limit.ts';
import { limitCounter, limitRecords } from './limit-counter.ts';

const records = limitRecords('service');
let now: number;
let key: string;
let units: number;
const counter = limitCounter(records, () => now);
const limit: Limit = { name: 'calls', max: 2, per: 'day' };

beforeAll(() => useTestTable(records));
beforeEach(() => {
  now = Date.now();
  key = randomUUID();
  units = 0;
});
afterEach(() => configureConnection());

test('a request costs one write, whether it is the first, another or one too many', async () => {
  configureConnection({
    observe: ({ capacityUnits }) => {
      units += capacityUnits;
    },
  });
  expect(await counter.count(limit, key)).toMatchObject({ isExceeded: false, remaining: 1 });
  expect(await counter.count(limit, key)).toMatchObject({ isExceeded: false, remaining: 0 });
  expect(units).toBe(2);
  expect(await counter.count(limit, key)).toMatchObject({ isExceeded: true, remaining: 0 });
  expect(await counter.read(limit, key)).toMatchObject({ isExceeded: false, remaining: 0 });
});

test.each<[Period, string, number]>([
  ['minute', '2026-02-28T23:59:59.999Z', 1],
  ['minute', '2026-03-01T00:00:00.000Z', 60],
  ['hour', '2026-02-28T23:15:00.001Z', 2_700],
  ['day', '2026-02-28T23:59:00.000Z', 60],
  ['day', '2026-03-01T00:00:00.000Z', 86_400],
])('the window of a %s at %s ends in %d s', async (per, at, resetsIn) => {
  now = Date.parse(at);
  expect(await counter.read({ ...limit, per }, key)).toMatchObject({ resetsIn });
});

test('limits with different names or periods do not share a count', async () => {
  await counter.count(limit, key);
  expect(await counter.count({ ...limit, name: 'other' }, key)).toMatchObject({ remaining: 1 });
  expect(await counter.count({ ...limit, per: 'hour' }, key)).toMatchObject({ remaining: 1 });
});

test('a record says nothing about whose it is, and expires after its window', async () => {
  const { client, sent } = scriptedClient({ body: { Attributes: { count: { N: '1' } } } });
  configureConnection({ client: () => client });
  await counter.count(limit, 'mina@example.com');
  expect(sent.map(({ operation }) => operation)).toEqual(['UpdateItem']);
  expect(sent[0]?.body).not.toContain('mina');
  const tomorrow = Math.ceil(now / 86_400_000) * 86_400;
  expect(sent[0]?.body).toContain(`{"N":"${tomorrow + 60}"}`);
});
