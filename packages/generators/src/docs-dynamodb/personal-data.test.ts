import { expect, test } from '@jest/globals';
import { entity } from '@moim/common/dynamodb';
import { entitiesWithoutHoldings, personalDataPage } from './personal-data-page.ts';

const orders = entity<{ orderId: string; userId: string }>()('order', {
  table: 'orders',
  key: { pk: ['orderId'] },
  personal: { fields: { userId: 'anonymize' }, exportedAs: 'orders' },
});
const prices = entity<{ id: string }>()('price', {
  table: 'orders',
  key: { pk: ['id'] },
  personal: 'nothing',
});
const notes = entity<{ id: string }>()('note', { table: 'orders', key: { pk: ['id'] } });

test('an entity that does not say what it holds of people is named', () => {
  const services = [{ service: 'shop', entities: [orders, prices, notes] }];
  expect(entitiesWithoutHoldings(services)).toEqual(['shop/note']);
});

test('the page has a row for each field that names a person, and none for entities that name nobody', () => {
  const page = personalDataPage([
    { service: 'shop', entities: [orders, prices] },
    { service: 'prices', entities: [prices] },
  ]);
  expect(page).toContain('| order | `userId` | anonymize | `orders` |');
  expect(page).not.toContain('price');
});

test('an entity with the id of a person must say what becomes of it', () => {
  const key = { pk: ['orderId'] } as const;
  type Order = { orderId: string; userId: string; reporterId?: string };
  entity<Order>()('order', {
    table: 'orders',
    key,
    // @ts-expect-error It names people.
    personal: 'nothing',
  });
  entity<Order>()('order', {
    table: 'orders',
    key,
    // @ts-expect-error Nothing is said of `reporterId`.
    personal: { fields: { userId: 'delete' }, exportedAs: 'orders' },
  });
  expect(() =>
    entity<Order>()('order', {
      table: 'orders',
      key,
      personal: { fields: { userId: 'delete', reporterId: 'expire' }, exportedAs: 'orders' },
    }),
  ).toThrow('personal.fields.reporterId waits until the item expires, so the entity needs a ttl');
});
