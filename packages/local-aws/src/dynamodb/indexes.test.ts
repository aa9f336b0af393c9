import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { objectOf } from '../core/json.ts';
import { freePort } from '../core/ports.ts';
import { quiet } from '../core/terminal.ts';
import type { RunningEmulator } from '../emulator.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';
import { dynamoDbRequest, patientRequest } from './request.ts';
import { makeTable } from './tables.ts';

// A DynamoDB Local of its own: these tests use up its threads.
let folder: string;
let local: RunningEmulator;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'indexes-'));
  const pidFile = join(folder, 'pid');
  local = startDynamoDbLocal({ data: folder, pidFile, port: await freePort(), terminal: quiet });
  await local.ready;
});
afterAll(async () => {
  await local?.stop();
  rmSync(folder, { recursive: true });
});

type Index = [name: string, field: string, type?: 'S' | 'N'];
const definition = (TableName: string, ...indexes: Index[]) => ({
  TableName,
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' },
    ...indexes.map(([, AttributeName, AttributeType = 'S']) => ({ AttributeName, AttributeType })),
  ],
  ...(indexes.length > 0 && {
    GlobalSecondaryIndexes: indexes.map(([IndexName, AttributeName]) => ({
      IndexName,
      KeySchema: [{ AttributeName, KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    })),
  }),
  TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
});
const make = (table: string, ...indexes: Index[]) => makeTable(local.endpoint, definition(table, ...indexes));
const put = (TableName: string, Item: object) =>
  dynamoDbRequest(local.endpoint, 'PutItem', { TableName, Item });
const found = async (TableName: string, IndexName: string, field: string, value: object) =>
  (
    await dynamoDbRequest(local.endpoint, 'Query', {
      TableName,
      IndexName,
      KeyConditionExpression: '#f = :v',
      ExpressionAttributeNames: { '#f': field },
      ExpressionAttributeValues: { ':v': value },
    })
  ).Count;

test('a table with items gets new indexes and accepts writes right away', async () => {
  const city = { S: 'Seoul' };
  await make('people', ['byCity', 'ctiy'], ['byAge', 'age', 'S']);
  await put('people', { id: { S: '1' }, city });
  await make('people', ['byCity', 'city'], ['byAge', 'age', 'N']);
  await put('people', { id: { S: '2' }, city, age: { N: '30' } });
  expect(await found('people', 'byCity', 'city', city)).toBe(2);
  expect(await found('people', 'byAge', 'age', { N: '30' })).toBe(1);
  await make('people');
  const { Table } = await dynamoDbRequest(local.endpoint, 'DescribeTable', { TableName: 'people' });
  expect(objectOf(Table).GlobalSecondaryIndexes).toBeUndefined();
  await put('people', { id: { S: '3' }, city: { N: '1' } });
});

test('an index is created however many tables have a time to live', async () => {
  const tables = Array.from({ length: 9 }, (_, at) => `expiring${at}`);
  for (const table of tables) await make(table);
  await put('expiring0', { id: { S: '1' }, city: { S: 'Seoul' } });
  // DynamoDB Local finds a table's time to live within a second and keeps a thread for it.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await make('expiring0', ['byCity', 'city']);
  expect(await found('expiring0', 'byCity', 'city', { S: 'Seoul' })).toBe(1);
  for (const TableName of tables) {
    const answer = await patientRequest(local.endpoint, 'DescribeTimeToLive', { TableName });
    expect(answer.TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: 'ENABLED' });
  }
});
