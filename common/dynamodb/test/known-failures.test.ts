import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  add,
  configureConnection,
  configureCursors,
  ensureTable,
  entity,
  gte,
  include,
  merge,
  remove,
  tableDefinition,
} from '../index.ts';
import { accounts, newAccount, notes, useOwnTable } from './accounts.ts';

// What well-known libraries get wrong: a test for each.

interface Pair {
  left: string;
  right: string;
  n: number;
  state?: string;
  rank?: number;
  deep?: { a?: { b?: number } };
  set?: Set<string>;
  data?: string;
}

const pairs = entity<Pair>()('pair', {
  table: 'pairs',
  key: { pk: ['left', 'right'], sk: ['n'] },
  find: {
    of: { pk: ['left', 'right'], sk: ['n'] },
    byState: { index: 'byState', pk: ['state'], sk: ['rank', 'left'] },
  },
  types: { rank: 'number' },
});

let sent: string[] = [];
let table = '';

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([pairs]));
  configureCursors({ key: async () => new Uint8Array(32).fill(1) });
  table = pairs.model.table();
});

afterEach(() => configureConnection());

const observe = () => {
  sent = [];
  configureConnection({ observe: ({ verb }) => sent.push(verb) });
};

describe('keys', () => {
  test('two different tuples of key fields are two items', async () => {
    await pairs.put({ left: 'x#y', right: 'z', n: 1, data: 'first' });
    await pairs.put({ left: 'x', right: 'y#z', n: 1, data: 'second' });
    expect(await pairs.get({ left: 'x#y', right: 'z', n: 1 })).toMatchObject({ data: 'first' });
  });

  test('upper and lower case are two items', async () => {
    await pairs.put({ left: 'case', right: 'abc', n: 1 });
    expect(await pairs.get({ left: 'case', right: 'ABC', n: 1 })).toBeUndefined();
  });

  test('numbers sort numerically', async () => {
    await pairs.putMany([1, 10, 2, -3].map((n) => ({ left: 'sort', right: '', n })));
    const { items } = await pairs.find.of({ left: 'sort', right: '' });
    expect(items.map(({ n }) => n)).toEqual([-3, 1, 2, 10]);
  });
});

describe('ranges', () => {
  test('ranges keep both bounds, and a value does not match another that starts with it', async () => {
    await pairs.putMany(
      ['open', 'opened'].flatMap((state) =>
        [1, 5, 9].map((rank) => ({ left: 'range', right: state, n: rank, state, rank })),
      ),
    );
    const found = async (options: object, state = 'open') =>
      (await pairs.find.byState({ state }, options)).items.map(({ rank }) => rank);
    expect(await found({ from: { rank: 2 }, to: { rank: 5 } })).toEqual([5]);
    expect(await found({ to: { rank: 5 } })).toEqual([1, 5]);
    expect(await found({})).toEqual([1, 5, 9]);
    const { items } = await pairs.find.of({ left: 'range', right: 'open' }, { from: { n: 1 }, to: { n: 5 } });
    expect(items.map(({ n }) => n)).toEqual([1, 5]);
  });
});

describe('indexes', () => {
  const key = { left: 'stale', right: '', n: 1 };
  const inIndex = async (state: string) => (await pairs.find.byState({ state })).items.length;

  test('an item leaves an index when it loses a field, and moves when a field changes', async () => {
    await pairs.put({ ...key, state: 'here', rank: 1 });
    expect(await inIndex('here')).toBe(1);
    await pairs.update(key, { rank: remove() });
    expect(await inIndex('here')).toBe(0);
    await pairs.update(key, { rank: 2 });
    expect(await inIndex('here')).toBe(1);
    await pairs.update(key, { state: 'there' });
    expect([await inIndex('here'), await inIndex('there')]).toEqual([0, 1]);
  });

  test('a value that an index cannot hold is refused before it is sent', async () => {
    observe();
    await expect(pairs.update(key, { state: '' })).rejects.toMatchObject({
      code: 'invalid-key',
      field: 'state',
    });
    await expect(pairs.put({ ...key, state: 's'.repeat(3000) })).rejects.toMatchObject({
      code: 'invalid-key',
      message: expect.stringContaining('2048 bytes, got 3000'),
    });
    expect(sent).toEqual([]);
  });
});

describe('updates', () => {
  const key = { left: 'update', right: '', n: 1 };

  test('an update of a missing item does not create it', async () => {
    for (const change of [
      { state: 'x' },
      { rank: add(1) },
      { set: include('a') },
      { deep: merge<Pair['deep'] & object>({ a: { b: 1 } }) },
    ]) {
      await expect(pairs.update({ ...key, n: 99 }, change)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await pairs.get({ ...key, n: 99 }, { consistent: true })).toBeUndefined();
  });

  test('an update reaches into a map whose parent is missing', async () => {
    await pairs.put(key);
    const one = merge<{ a?: { b?: number } }>({ a: merge<{ b?: number }>({ b: add(1) }) });
    expect(await pairs.update(key, { deep: one })).toMatchObject({ deep: { a: { b: 1 } } });
    expect(await pairs.update(key, { deep: one })).toMatchObject({ deep: { a: { b: 2 } } });
    expect(await pairs.update(key, { deep: merge<{ a?: { b?: number } }>({ a: remove() }) })).toMatchObject({
      deep: {},
    });
    expect(await pairs.update(key, { deep: one })).toMatchObject({ deep: { a: { b: 1 } } });
  });

  test('an update without changes writes nothing', async () => {
    await pairs.put({ ...key, data: 'same' });
    observe();
    expect(await pairs.update(key, {})).toEqual({ ...key, data: 'same' });
    expect(await pairs.update(key, { set: include() })).toEqual({ ...key, data: 'same' });
    expect(sent).toEqual(['get', 'get']);
    await expect(pairs.update({ ...key, n: 98 }, {})).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an update to an empty set removes the field', async () => {
    await pairs.put({ ...key, set: new Set(['a']) });
    expect(await pairs.update(key, { set: new Set<string>() })).toEqual(key);
    await pairs.put({ ...key, set: new Set() });
    expect(await pairs.get(key, { consistent: true })).toEqual(key);
  });
});

describe('batches', () => {
  test('batches of any size, with duplicates, are read and written completely', async () => {
    const items = Array.from({ length: 230 }, (_, n) => ({ left: 'batch', right: '', n, data: `${n}` }));
    await pairs.putMany([...items, { left: 'batch', right: '', n: 3, data: 'last' }]);
    const read = await pairs.getMany([
      ...items,
      { left: 'batch', right: '', n: 3 },
      { left: 'no', right: '', n: 1 },
    ]);
    expect(read).toHaveLength(232);
    expect(read.map((item) => item?.data)).toEqual([
      ...items.map(({ n }) => (n === 3 ? 'last' : `${n}`)),
      'last',
      undefined,
    ]);
    await pairs.deleteMany([...items, ...items]);
    expect(await pairs.find.of({ left: 'batch', right: '' }).count()).toBe(0);
    const twice = { left: 'batch', right: '', n: 1 };
    await pairs.putMany([twice, { ...twice, data: 'second' }]);
    expect(await pairs.getMany([twice])).toMatchObject([{ data: 'second' }]);
  });
});

describe('pages', () => {
  test('pages are full while matches remain, and the last one has no cursor', async () => {
    await pairs.putMany(Array.from({ length: 60 }, (_, n) => ({ left: 'page', right: '', n, rank: n % 20 })));
    const query = { limit: 2, where: { rank: 7 } };
    const first = await pairs.find.of({ left: 'page', right: '' }, query);
    expect(first.items.map(({ n }) => n)).toEqual([7, 27]);
    const last = await pairs.find.of({ left: 'page', right: '' }, { ...query, cursor: first.cursor ?? '' });
    expect(last).toEqual({
      items: [expect.objectContaining({ n: 47 })],
      previousCursor: expect.any(String),
    });
    expect((await pairs.find.of({ left: 'page', right: '' }, { limit: 60 })).cursor).toBeUndefined();
    expect((await pairs.find.of({ left: 'page', right: '' }, { limit: 59 })).cursor).toBeDefined();
  });

  test('a cursor reveals no key, and opens no other partition', async () => {
    await pairs.putMany([1, 2].map((n) => ({ left: 'secret-partition', right: '', n })));
    const { cursor = '' } = await pairs.find.of({ left: 'secret-partition', right: '' }, { limit: 1 });
    expect(`${cursor}${Buffer.from(cursor, 'base64url')}`).not.toContain('secret');
    await expect(pairs.find.of({ left: 'page', right: '' }, { limit: 1, cursor })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  test('a page survives an item of the wrong type, and numbers that JavaScript cannot hold', async () => {
    const raw = new DynamoDB();
    await pairs.put({ left: 'wrong', right: '', n: 1, data: 'good' });
    await pairs.put({ left: 'wrong', right: '', n: 2 });
    await raw.putItem({
      TableName: table,
      Item: {
        pk: { S: pairs.model.composePartition({ left: 'wrong', right: '' }) },
        sk: { S: pairs.model.composeSort({ n: 2 }) },
        right: { N: '12345678901234567890' },
        data: { L: [{ N: '0.1234567890123456789' }] },
      },
    });
    const { items } = await pairs.find.of({ left: 'wrong', right: '' });
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ right: 12345678901234567890n });
    raw.destroy();
  });
});

test('text in a condition is only ever a value', async () => {
  const hostile = "x' OR attribute_exists(pk) OR #state = :v0";
  await pairs.put({ left: hostile, right: '', n: 1, data: hostile });
  expect(
    (await pairs.find.of({ left: hostile, right: '' }, { where: { data: hostile } })).items,
  ).toHaveLength(1);
  expect(
    (await pairs.find.of({ left: hostile, right: '' }, { where: { data: `${hostile}.` } })).items,
  ).toHaveLength(0);
});

test('different failures have different codes', async () => {
  const item = await accounts.create(newAccount());
  const codes = await Promise.all(
    [
      accounts.create({ ...newAccount(), id: item.id }),
      accounts.create(newAccount({ email: item.email })),
      accounts.update({ team: '-', id: 1 }, { name: 'x' }),
      accounts.update(item, { name: 'x' }, { version: 9 }),
      accounts.update(item, { name: 'x' }, { if: { score: gte(1) } }),
      accounts.get({ team: 'x', id: Number.NaN }),
      notes.put({ team: 'x', noteId: 'y', count: 2 ** 60 }),
      notes.put({ team: 'x', noteId: 'y', text: 'x'.repeat(410_000) }),
    ].map((promise) =>
      promise.then(
        () => 'none',
        (error) => error.code,
      ),
    ),
  );
  expect(codes).toEqual([
    'already-exists',
    'unique-taken',
    'not-found',
    'version-conflict',
    'condition-failed',
    'invalid-key',
    'invalid-item',
    'item-too-large',
  ]);
});

test('an item that is too large is refused with its size, before it is sent', async () => {
  await expect(notes.put({ team: 'x', noteId: 'y', text: '한'.repeat(140_000) })).rejects.toMatchObject({
    bytes: expect.any(Number),
    message: expect.stringMatching(/^The item has 42\d{4} bytes/),
    entity: 'note',
    key: { team: 'x', noteId: 'y' },
  });
  await notes.put({ team: 'x', noteId: 'y', text: 'x'.repeat(409_000) });
});

test('no verb returns expired items', async () => {
  const over = newAccount({ team: 'expired', expiresAt: 1, status: 'closed' });
  await accounts.create(over);
  const later = await accounts.create(
    newAccount({ team: 'expired', expiresAt: 4_000_000_000, status: 'closed' }),
  );
  expect(await accounts.getMany([over, later])).toEqual([undefined, later]);
  expect((await accounts.find.ofTeam({ team: 'expired' })).items).toEqual([later]);
  expect(await accounts.find.byStatus({ status: 'closed' }).count()).toBe(1);
  expect(await accounts.find.ofTeam({ team: 'expired' }).first()).toEqual(later);
  expect(await accounts.delete(over)).toBeUndefined();
});
