// @ts-check
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { client, json } from './client.mjs';

const Key = JSON.parse(process.env.AWS_BENCH_KEY ?? '');

export async function read() {
  const { Item } = await client.send(
    new GetCommand({ TableName: process.env.AWS_BENCH_USERS, Key, ConsistentRead: true }),
  );
  return json(200, Item);
}
