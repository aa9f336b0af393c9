import { expect, test } from '@jest/globals';
import { entity } from '@moim/common/dynamodb';
import { exportedEntities } from './exported-entities.ts';

const key = { pk: ['id'] } as const;
const orders = entity<{ id: string }>()('order', { table: 'orders', key });
const lines = entity<{ id: string }>()('line', { table: 'orders', key });
const modules = [
  { orders, entities: [orders] },
  { orders, lines, other: 'not an entity' },
];

test('finds each entity once, in every module that exports it', () => {
  expect(exportedEntities(modules, [orders, lines])).toEqual([orders, lines]);
});

test('names an exported entity that no table is created for', () => {
  expect(() => exportedEntities(modules, [orders])).toThrow(
    '`lines` is not among the `entities` of index.ts',
  );
});
