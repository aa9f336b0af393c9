// @ts-check
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const chatsTable = process.env.AWS_BENCH_CHATS;
export const matchTable = process.env.AWS_BENCH_MATCH;

/**
 * @param {number} statusCode
 * @param {unknown} body
 */
export const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
