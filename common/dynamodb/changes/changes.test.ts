import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  add,
  append,
  type Changes,
  ensureTable,
  entity,
  exclude,
  include,
  merge,
  prepend,
  remove,
  setOnce,
  tableDefinition,
} from '../index.ts';
import { useOwnTable } from '../test/accounts.ts';
import { analyseChanges } from './analyse.ts';
import { applyChanges } from './apply.ts';

interface Bin {
  id: string;
  n?: number;
  big?: bigint;
  list?: string[];
  bytes?: Set<Uint8Array>;
  map?: { a?: number; deeper?: { b?: number } };
  text?: string;
}

const plain = entity<Bin>()('bin', { table: 'bins', key: { pk: ['id'] } });
const stamped = entity<Bin & { createdAt: string; updatedAt: string; version: number }>()('stamped', {
  table: 'bins',
  key: { pk: ['id'] },
  version: 'version',
  timestamps: true,
});

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([plain]));
});

const byte = (value: number) => new Uint8Array([value]);

describe('changes', () => {
  const cases: [string, Partial<Bin>, Changes<Omit<Bin, 'id'>>][] = [
    ['add', { n: 0.1 }, { n: add(0.2) }],
    ['add to a missing field', {}, { n: add(-2) }],
    ['add beyond 2^53', { big: 9007199254740993n }, { big: add(2n) }],
    ['add numbers with exponents', { n: 1e-7 }, { n: add(2e21 - 2e21 + 1) }],
    ['append', { list: ['a'] }, { list: append('b') }],
    ['append to a missing field', {}, { list: append('b') }],
    ['append no elements', {}, { list: append() }],
    ['prepend', { list: ['a'] }, { list: prepend('b') }],
    ['include bytes', { bytes: new Set([byte(1)]) }, { bytes: include(byte(1), byte(2)) }],
    ['exclude bytes', { bytes: new Set([byte(1), byte(2)]) }, { bytes: exclude(byte(1)) }],
    ['exclude the last member', { bytes: new Set([byte(1)]) }, { bytes: exclude(byte(1)) }],
    ['setOnce', { text: 'old' }, { text: setOnce('new') }],
    ['setOnce of a missing field', {}, { text: setOnce('new') }],
    ['remove', { text: 'old' }, { text: remove() }],
    [
      'merge',
      { map: { a: 1 } },
      { map: merge<NonNullable<Bin['map']>>({ a: add(1), deeper: merge<{ b?: number }>({ b: 2 }) }) },
    ],
    [
      'merge into a missing map',
      {},
      { map: merge<NonNullable<Bin['map']>>({ deeper: merge<{ b?: number }>({ b: add(3) }) }) },
    ],
    ['merge no changes', {}, { map: merge<NonNullable<Bin['map']>>({}) }],
  ];

  test.each(cases)('%s: has the same effect here as in DynamoDB', async (name, before, changes) => {
    const id = `case ${name}`;
    await plain.put({ id, ...before });
    const after = await plain.update({ id }, changes);
    expect(after).toEqual(applyChanges({ id, ...before }, analyseChanges(changes).changes));
    expect(await plain.get({ id }, { consistent: true })).toEqual(after);
  });

  test.each([
    ['a number', { n: add(1) }],
    ['a list', { list: append('x') }],
    ['a set', { bytes: include(byte(1)) }],
    ['a map', { map: merge<NonNullable<Bin['map']>>({ a: 1 }) }],
  ])('refuses to change a field that must be %s', (kind, changes) => {
    const wrong = { n: 'x', list: 1, bytes: [], map: 'x' };
    expect(() => applyChanges(wrong, analyseChanges(changes).changes)).toThrow(
      expect.objectContaining({ code: 'invalid-item', message: expect.stringContaining(kind) }),
    );
  });

  test('DynamoDB refuses the same changes', async () => {
    const bins = entity<{ id: string; n: string | number; map: unknown }>()('bin', {
      table: 'bins',
      key: { pk: ['id'] },
    });
    await bins.put({ id: 'wrong', n: 'text', map: 'text' });
    await expect(bins.update({ id: 'wrong' }, { n: add(1) })).rejects.toMatchObject({
      code: 'invalid-item',
    });
    await expect(
      plain.update({ id: 'wrong' }, { map: merge<NonNullable<Bin['map']>>({ a: 1 }) }),
    ).rejects.toMatchObject({ code: 'invalid-item' });
  });
});

describe('upsert', () => {
  test('upsert keeps the version and timestamps without reading first', async () => {
    const first = await stamped.upsert({ id: 'up' }, { n: 1 });
    const second = await stamped.upsert({ id: 'up' }, { n: 2 });
    expect(second).toEqual({
      id: 'up',
      n: 2,
      version: 2,
      createdAt: first.createdAt,
      updatedAt: second.updatedAt,
    });
  });

  test('upsert creates the maps that it reaches into', async () => {
    const inside = { map: merge<NonNullable<Bin['map']>>({ a: add(1) }) };
    expect(await plain.upsert({ id: 'map' }, inside)).toEqual({ id: 'map', map: { a: 1 } });
    expect(await plain.upsert({ id: 'map' }, inside)).toEqual({ id: 'map', map: { a: 2 } });
  });

  test('concurrent upserts create one item and all take effect', async () => {
    const inside = { map: merge<NonNullable<Bin['map']>>({ a: add(1) }) };
    await Promise.all(Array.from({ length: 5 }, () => plain.upsert({ id: 'race' }, inside)));
    expect(await plain.get({ id: 'race' }, { consistent: true })).toEqual({ id: 'race', map: { a: 5 } });
  });
});

test('an update with only a condition writes nothing', async () => {
  const item = await stamped.create({ id: 'insist' });
  expect(await stamped.update({ id: 'insist' }, {}, { version: 1 })).toEqual(item);
  await expect(stamped.update({ id: 'insist' }, {}, { version: 2 })).rejects.toMatchObject({
    code: 'version-conflict',
  });
});

test('system attributes are not fields', async () => {
  const item = JSON.parse('{ "id": "x", "_write": "mine" }');
  await expect(plain.put(item)).rejects.toMatchObject({ code: 'invalid-item', path: '_write' });
  await expect(plain.update({ id: 'x' }, JSON.parse('{ "pk": "mine" }'))).rejects.toMatchObject({
    code: 'invalid-item',
    path: 'pk',
  });
});
