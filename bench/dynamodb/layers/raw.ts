import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Layer } from '../layer.ts';
import { table } from '../order.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const keyOf = (customerId: string, orderId: string) => ({
  pk: `customer#${customerId}`,
  sk: `order#${orderId}`,
});

/** Hand-written code on the DocumentClient. */
export const layer: Layer = {
  get: async (customerId, orderId) =>
    (await client.send(new GetCommand({ TableName: table, Key: keyOf(customerId, orderId) }))).Item,
  put: (order) =>
    client.send(
      new PutCommand({ TableName: table, Item: { ...keyOf(order.customerId, order.orderId), ...order } }),
    ),
  update: async (customerId, orderId, note) =>
    (
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(customerId, orderId),
          UpdateExpression: 'SET #note = :note, #amount = #amount + :one',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#note': 'note', '#amount': 'amount' },
          ExpressionAttributeValues: { ':note': note, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      )
    ).Attributes,
  query: async (customerId) =>
    (
      await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': `customer#${customerId}`, ':sk': 'order#' },
          Limit: 50,
        }),
      )
    ).Items ?? [],
};
