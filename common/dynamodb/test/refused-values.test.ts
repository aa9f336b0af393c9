import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { add, configureConnection, entity, setOnce, transaction } from '../index.ts';
import { scriptedClient } from '../testing/index.ts';

interface Seat {
  hall: string;
  seat: string;
  holder?: string;
  count?: number;
  labels?: Set<string>;
  note?: unknown;
}

const definition = { table: 'seats', key: { pk: ['hall'], sk: ['seat'] } } as const;
const seats = entity<Seat>()('seat', definition);
const held = entity<Seat>()('held', { ...definition, unique: ['holder'] });

beforeAll(() => useTestTable(seats, held));
afterEach(() => configureConnection());

const key = (seat: string) => ({ hall: 'h', seat });
const text = (): number => JSON.parse('"text"');

test('setOnce with an empty set changes nothing, in an item that exists and in one that does not', async () => {
  await seats.put({ ...key('set'), count: 1 });
  expect(await seats.update(key('set'), { labels: setOnce(new Set<string>()) })).toEqual({
    ...key('set'),
    count: 1,
  });
  expect(await seats.update(key('set'), { labels: setOnce(new Set<string>()), count: 2 })).toEqual({
    ...key('set'),
    count: 2,
  });
  expect(await seats.upsert(key('new'), { labels: setOnce(new Set<string>()) })).toEqual(key('new'));
  expect(await held.upsert(key('new'), { labels: setOnce(new Set<string>()), count: 1 })).toEqual({
    ...key('new'),
    count: 1,
  });
  await held.update(key('new'), { labels: setOnce(new Set(['a'])) });
  expect((await held.get(key('new'), { consistent: true }))?.labels).toEqual(new Set(['a']));
});

test.each([
  ['a value that cannot be stored', { note: Number.NaN }, { code: 'invalid-item', path: 'note' }],
  ['an item of more than 400 KB', { note: 'x'.repeat(410_000) }, { code: 'item-too-large' }],
  ['a key field of the wrong type', { seat: JSON.parse('true') }, { code: 'invalid-key', field: 'seat' }],
])('putMany names the item with %s, and sends nothing', async (_, fields, error) => {
  for (const entity of [seats, held]) {
    const { client, sent } = scriptedClient({ body: {} });
    configureConnection({ client: () => client });
    const bad = { ...key('b'), ...fields };
    await expect(entity.putMany([key('a'), bad, key('c')])).rejects.toMatchObject({
      ...error,
      entity: entity.model.name,
      key: { hall: 'h', seat: bad.seat },
    });
    expect(sent).toEqual([]);
  }
});

test('a response that was cut off is read again, and is otherwise an error of the layer', async () => {
  const cut = { body: '{"Item":{"hall":{"S":"h"},"seat"' };
  const { client, sent } = scriptedClient(cut, cut, {
    body: { Item: { hall: { S: 'h' }, seat: { S: 's' } } },
  });
  configureConnection({ client: () => client, pause: async () => {} });
  expect(await seats.get(key('s'))).toEqual(key('s'));
  expect(sent).toHaveLength(3);
  const broken = scriptedClient(cut);
  configureConnection({ client: () => broken.client, pause: async () => {}, attempts: 2 });
  await expect(seats.get(key('s'))).rejects.toMatchObject({ code: 'unavailable', entity: 'seat' });
  await expect(seats.put(key('s'))).rejects.toMatchObject({ code: 'outcome-unknown', entity: 'seat' });
});

test('a unique value that is too long for its reservation names the entity, the key and the field', async () => {
  const holder = 'x'.repeat(2_100);
  const error = { code: 'invalid-key', field: 'holder', entity: 'held', key: key('long') };
  for (const work of [
    () => held.create({ ...key('long'), holder }),
    () => held.put({ ...key('long'), holder }),
    () => held.upsert(key('long'), { holder }),
    async () => {
      await held.put(key('long'));
      return held.update(key('long'), { holder });
    },
  ]) {
    await expect(work()).rejects.toMatchObject(error);
  }
  await expect(transaction(held.put.tx({ ...key('long'), holder }))).rejects.toMatchObject(error);
  await expect(held.putMany([{ ...key('long'), holder }])).rejects.toMatchObject({
    code: 'unprocessed',
    cause: error,
  });
});

test('an addition to text names the field, the entity and the key, whatever sends it', async () => {
  await seats.put({ ...key('text'), count: text() });
  const error = { code: 'invalid-item', path: 'count', entity: 'seat', key: key('text') };
  const change = { count: add(1) };
  await expect(seats.update(key('text'), change)).rejects.toMatchObject(error);
  await expect(seats.update(key('text'), change, { exactlyOnce: true })).rejects.toMatchObject(error);
  await expect(seats.upsert(key('text'), change)).rejects.toMatchObject(error);
  const mixed = transaction(seats.put.tx(key('other')), seats.update.tx(key('text'), change));
  await expect(mixed).rejects.toMatchObject({
    code: 'transaction-failed',
    index: 1,
    verb: 'update',
    cause: error,
  });
  expect(await seats.get(key('other'), { consistent: true })).toBeUndefined();
  await held.put({ ...key('text'), count: text() });
  await expect(transaction(held.update.tx(key('text'), { ...change, holder: 'a' }))).rejects.toMatchObject({
    code: 'invalid-item',
    path: 'count',
  });
});
