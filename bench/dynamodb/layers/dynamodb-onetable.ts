import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from 'dynamodb-onetable';
import { Dynamo } from 'dynamodb-onetable/Dynamo';
import type { Layer } from '../layer.ts';
import { table as name } from '../order.ts';

const schema = {
  format: 'onetable:1.1.0',
  version: '0.0.1',
  indexes: { primary: { hash: 'pk', sort: 'sk' } },
  models: {
    order: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: OneTable fills it in
      pk: { type: String, value: 'onetable#${customerId}' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: OneTable fills it in
      sk: { type: String, value: 'order#${orderId}' },
      customerId: { type: String, required: true },
      orderId: { type: String, required: true },
      status: { type: String },
      createdAt: { type: String },
      amount: { type: Number },
      paid: { type: Boolean },
      note: { type: String },
      city: { type: String },
      tags: { type: Array, items: { type: String } },
      lines: { type: Array, items: { type: Object } },
    },
  },
  params: { isoDates: true, timestamps: false },
} as const;

const orders = new Table({
  client: new Dynamo({ client: new DynamoDBClient({}) }),
  name,
  schema,
  partial: true,
}).getModel('order');

export const layer: Layer = {
  get: (customerId, orderId) => orders.get({ customerId, orderId }),
  put: (order) => orders.create(order, { exists: null }),
  update: (customerId, orderId, note) => orders.update({ customerId, orderId, note }, { add: { amount: 1 } }),
  query: (customerId) => orders.find({ customerId }, { limit: 50 }),
  params: {
    get: (customerId, orderId) => orders.get({ customerId, orderId }, { execute: false }),
    put: (order) => orders.create(order, { exists: null, execute: false }),
    update: (customerId, orderId, note) =>
      orders.update({ customerId, orderId, note }, { add: { amount: 1 }, execute: false }),
    query: (customerId) => orders.find({ customerId }, { limit: 50, execute: false }),
  },
};
