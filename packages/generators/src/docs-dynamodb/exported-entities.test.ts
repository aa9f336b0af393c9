import { expect, test } from '@jest/globals';
import { entity } from '@moim/common/dynamodb';
import { exportedEntities } from './exported-entities.ts';

const key = { pk: ['id'] } as const;
const orders = entity<{ id: string }>()('order', { table: 'orders', key });
const lines = entity<{ id: string }>()('line', { table: 'orders', key });
const modules = [
  { orders, entities: [orders] },
  { orders, lines, other: 'no entity' },
];

test('entities are found once, wherever they are exported', () => {
  expect(exportedEntities(modules, [orders, lines])).toEqual([orders, lines]);
});

test('an entity that the service’s table is not made for is told by its name', () => {
  expect(() => exportedEntities(modules, [orders])).toThrow(
    '`lines` is not among the `entities` of index.ts',
  );
});
