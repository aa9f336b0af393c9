import { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynamoose from 'dynamoose';
import type { Layer } from '../layer.ts';
import { type Order, table } from '../order.ts';

dynamoose.aws.ddb.set(new DynamoDB({}));

const schema = new dynamoose.Schema({
  pk: { type: String, hashKey: true },
  sk: { type: String, rangeKey: true },
  customerId: String,
  orderId: String,
  status: String,
  createdAt: String,
  amount: Number,
  paid: Boolean,
  note: String,
  city: String,
  tags: { type: Array, schema: [String] },
  lines: { type: Array, schema: [{ type: Object, schema: { sku: String, count: Number, price: Number } }] },
});
const orders = dynamoose.model(table, schema, { create: false, update: false, waitForActive: false });
new dynamoose.Table(table, [orders], { create: false, update: false, waitForActive: false });

const keyOf = (customerId: string, orderId: string) => ({
  pk: `dynamoose#${customerId}`,
  sk: `order#${orderId}`,
});
const whole = (order: Order) => ({ ...keyOf(order.customerId, order.orderId), ...order });
const query = (customerId: string) =>
  orders.query('pk').eq(`dynamoose#${customerId}`).where('sk').beginsWith('order#').limit(50);

export const layer: Layer = {
  get: (customerId, orderId) => orders.get(keyOf(customerId, orderId)),
  put: (order) => orders.create(whole(order), { overwrite: true }),
  update: (customerId, orderId, note) =>
    orders.update(keyOf(customerId, orderId), { $SET: { note }, $ADD: { amount: 1 } }),
  query: async (customerId) => query(customerId).exec(),
  params: {
    get: (customerId, orderId) => orders.get(keyOf(customerId, orderId), { return: 'request' }),
    put: (order) => orders.create(whole(order), { overwrite: true, return: 'request' }),
    update: (customerId, orderId, note) =>
      orders.update(
        keyOf(customerId, orderId),
        { $SET: { note }, $ADD: { amount: 1 } },
        { return: 'request' },
      ),
    query: (customerId) => query(customerId).getRequest(),
  },
};
