import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  $add,
  boolean,
  Entity,
  GetItemCommand,
  item,
  list,
  map,
  number,
  PutItemCommand,
  QueryCommand,
  string,
  Table,
  UpdateItemCommand,
} from 'dynamodb-toolbox';
import type { Layer } from '../layer.ts';
import { table as name, type Order } from '../order.ts';

const table = new Table({
  name,
  documentClient: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
});

const orders = new Entity({
  name: 'order',
  table,
  timestamps: false,
  schema: item({
    customerId: string().key(),
    orderId: string().key(),
    status: string(),
    createdAt: string(),
    amount: number(),
    paid: boolean(),
    note: string(),
    city: string(),
    tags: list(string()),
    lines: list(map({ sku: string(), count: number(), price: number() })),
  }),
  computeKey: ({ customerId, orderId }: { customerId: string; orderId: string }) => ({
    pk: `toolbox#${customerId}`,
    sk: `order#${orderId}`,
  }),
});

const get = (customerId: string, orderId: string) =>
  orders.build(GetItemCommand).key({ customerId, orderId });
const put = (order: Order) => orders.build(PutItemCommand).item(order);
const update = (customerId: string, orderId: string, note: string) =>
  orders
    .build(UpdateItemCommand)
    .item({ customerId, orderId, note, amount: $add(1) })
    .options({ condition: { attr: 'orderId', exists: true }, returnValues: 'ALL_NEW' });
const query = (customerId: string) =>
  table
    .build(QueryCommand)
    .query({ partition: `toolbox#${customerId}`, range: { beginsWith: 'order#' } })
    .entities(orders)
    .options({ limit: 50 });

export const layer: Layer = {
  get: async (customerId, orderId) => (await get(customerId, orderId).send()).Item,
  put: (order) => put(order).send(),
  update: async (customerId, orderId, note) => (await update(customerId, orderId, note).send()).Attributes,
  query: async (customerId) => (await query(customerId).send()).Items ?? [],
  params: {
    get: (customerId, orderId) => get(customerId, orderId).params(),
    put: (order) => put(order).params(),
    update: (customerId, orderId, note) => update(customerId, orderId, note).params(),
    query: (customerId) => query(customerId).params(),
  },
};
