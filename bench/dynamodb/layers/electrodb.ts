import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';
import type { Layer } from '../layer.ts';
import { table } from '../order.ts';

const orders = new Entity(
  {
    model: { entity: 'order', version: '1', service: 'bench' },
    attributes: {
      customerId: { type: 'string', required: true },
      orderId: { type: 'string', required: true },
      status: { type: 'string' },
      createdAt: { type: 'string' },
      amount: { type: 'number' },
      paid: { type: 'boolean' },
      note: { type: 'string' },
      city: { type: 'string' },
      tags: { type: 'list', items: { type: 'string' } },
      lines: {
        type: 'list',
        items: {
          type: 'map',
          properties: { sku: { type: 'string' }, count: { type: 'number' }, price: { type: 'number' } },
        },
      },
    },
    indexes: {
      primary: {
        pk: { field: 'pk', composite: ['customerId'] },
        sk: { field: 'sk', composite: ['orderId'] },
      },
    },
  },
  { table, client: DynamoDBDocumentClient.from(new DynamoDBClient({})) },
);

export const layer: Layer = {
  get: async (customerId, orderId) => (await orders.get({ customerId, orderId }).go()).data,
  put: async (order) => (await orders.put(order).go()).data,
  update: async (customerId, orderId, note) =>
    (await orders.patch({ customerId, orderId }).set({ note }).add({ amount: 1 }).go({ response: 'all_new' }))
      .data,
  query: async (customerId) => (await orders.query.primary({ customerId }).go({ limit: 50 })).data,
  params: {
    get: (customerId, orderId) => orders.get({ customerId, orderId }).params(),
    put: (order) => orders.put(order).params(),
    update: (customerId, orderId, note) =>
      orders.patch({ customerId, orderId }).set({ note }).add({ amount: 1 }).params({ response: 'all_new' }),
    query: (customerId) => orders.query.primary({ customerId }).params({ limit: 50 }),
  },
};
