import { beforeAll, describe, expect, test } from '@jest/globals';
import { placeholders } from '../expression/placeholders.ts';
import {
  all,
  allOf,
  anyOf,
  beginsWith,
  between,
  configureCursors,
  contains,
  ensureTable,
  entity,
  eq,
  exists,
  type Filter,
  gt,
  gte,
  lt,
  lte,
  missing,
  ne,
  noneOf,
  not,
  ofType,
  oneOf,
  sizeOf,
  tableDefinition,
} from '../index.ts';
import { useOwnTable } from '../test/accounts.ts';
import { condition } from './condition.ts';

interface Thing {
  bag: string;
  id: string;
  n?: number;
  text?: string;
  list?: string[];
  set?: Set<string>;
  map?: { inner: { deep: number }; 'odd name'?: string };
  flag?: boolean | null;
  'odd-name'?: string;
}

const things = entity<Thing>()('thing', {
  table: 'filters',
  key: { pk: ['bag'], sk: ['id'] },
  find: { inBag: { pk: ['bag'], sk: ['id'] } },
});

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([things]));
  configureCursors({ key: async () => new Uint8Array(32) });
  await things.putMany([
    {
      bag: 'b',
      id: 'a',
      n: 1,
      text: 'one',
      list: ['x'],
      set: new Set(['x', 'y']),
      map: { inner: { deep: 1 } },
      flag: true,
    },
    {
      bag: 'b',
      id: 'b',
      n: 2,
      text: 'two',
      list: ['x', 'y'],
      map: { inner: { deep: 2 }, 'odd name': 'o' },
      flag: null,
      'odd-name': 'o',
    },
    { bag: 'b', id: 'c', n: 3, flag: false },
  ]);
});

const found = async (where: Filter<Thing>) => {
  const { items } = await things.find.inBag({ bag: 'b' }, { where });
  return items.map(({ id }) => id).join('');
};

const hundreds = Array.from({ length: 250 }, (_, n) => n + 3);

test.each<[string, string, Filter<Thing>]>([
  ['a plain value', 'b', { n: 2 }],
  ['null', 'b', { flag: null }],
  ['a list as a whole', 'a', { list: ['x'] }],
  ['a map as a whole', 'a', { map: eq({ inner: { deep: 1 } }) }],
  ['a field inside a map', 'b', { map: { inner: { deep: gt(1) } } }],
  ['special characters in a name, also inside a map', 'b', { 'odd-name': 'o', map: { 'odd name': 'o' } }],
  ['ne (a missing field is unequal too)', 'ac', { text: ne('two') }],
  ['lt', 'a', { n: lt(2) }],
  ['lte', 'ab', { n: lte(2) }],
  ['gt', 'c', { n: gt(2) }],
  ['gte', 'bc', { n: gte(2) }],
  ['between', 'bc', { n: between(2, 3) }],
  ['oneOf', 'ac', { n: oneOf(1, 3) }],
  ['oneOf more than 100 values', 'c', { n: oneOf(...hundreds) }],
  ['oneOf no values', '', { n: oneOf() }],
  ['beginsWith', 'b', { text: beginsWith('t') }],
  ['contains in text', 'a', { text: contains('n') }],
  ['contains in a list and a set', 'a', { list: contains('x'), set: contains('y') }],
  ['exists', 'ab', { text: exists() }],
  ['missing', 'c', { text: missing() }],
  ['ofType', 'b', { flag: ofType('null') }],
  ['ofType of any set', 'a', { set: ofType('set') }],
  ['sizeOf', 'b', { list: sizeOf(gte(2)) }],
  ['sizeOf a number', 'a', { list: sizeOf(1) }],
  ['not of a value', 'ac', { n: not(2) }],
  ['not of a test', 'a', { n: not(gte(2)) }],
  ['all', 'b', { n: all(gt(1), lt(3)) }],
  ['all of no tests', 'abc', { n: all() }],
  ['several fields', 'b', { n: gte(1), text: 'two' }],
  ['anyOf', 'ac', anyOf({ n: 1 }, { n: 3 })],
  ['anyOf no filters', '', anyOf()],
  ['allOf', 'b', allOf({ n: gte(2) }, { text: exists() })],
  ['allOf no filters', 'abc', allOf()],
  ['noneOf', 'b', noneOf({ n: 1 }, { n: 3 })],
  ['noneOf no filters', 'abc', noneOf()],
  ['groups inside groups', 'bc', allOf(anyOf({ n: 2 }, allOf({ n: 3 }, { flag: false })), noneOf({ n: 1 }))],
  ['an empty filter', 'abc', {}],
  ['anyOf with an empty filter', 'abc', anyOf({}, { n: 9 })],
])('%s', async (_, expected, where) => {
  expect(await found(where)).toBe(expected);
});

describe('an expression', () => {
  test('an expression refers to fields and values only by placeholders', () => {
    const used = placeholders();
    expect(condition(used, anyOf<Thing>({ 'odd-name': 'x', n: 1 }, { 'odd-name': 'y' }))?.text).toBe(
      '(#n = :v0 AND #n_1 = :v2) OR #n_1 = :v3',
    );
    expect(used.names).toEqual({ '#n_1': 'odd-name', '#n': 'n' });
    expect(used.values).toEqual({ ':v0': 1, ':v2': 'x', ':v3': 'y' });
  });

  test('a field named like a placeholder does not collide with one', () => {
    const used = placeholders();
    condition(used, { 'a b': 1, n_0: 2 });
    expect(Object.values(used.names).sort()).toEqual(['a b', 'n_0']);
  });
});
