// @ts-check
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const Key = JSON.parse(process.env.AWS_BENCH_KEY ?? '');

export async function read() {
  const { Item } = await client.send(
    new GetCommand({ TableName: process.env.AWS_BENCH_TABLE, Key, ConsistentRead: true }),
  );
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(Item) };
}
