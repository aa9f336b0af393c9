import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../core/json.ts';
import { objectOf } from '../core/json.ts';
import { dynamodb } from './emulator.ts';
import { dynamoDbRequest } from './request.ts';

const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '';
const key = (name: string) => [{ AttributeName: name, KeyType: 'HASH' }];
const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const index = (name: string) => ({
  IndexName: `by-${name}`,
  KeySchema: key(name),
  Projection: { ProjectionType: 'ALL' },
});

const newTable = () => `provisioned-${randomUUID()}`;
const provision = (TableName: string, properties: JsonObject) =>
  dynamodb.provision(
    endpoint,
    { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName, ...properties } } },
    '',
  );
const described = async (TableName: string) =>
  objectOf((await dynamoDbRequest(endpoint, 'DescribeTable', { TableName })).Table);

describe('a declared table', () => {
  test('is created, gains an index that is declared later, and otherwise stays as it is', async () => {
    const table = newTable();
    const first = {
      KeySchema: key('id'),
      AttributeDefinitions: [attribute('id')],
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    };
    await provision(table, first);
    await provision(table, first);
    const made = await described(table);
    expect(made).toMatchObject({ KeySchema: key('id'), StreamSpecification: { StreamEnabled: true } });
    const ttl = await dynamoDbRequest(endpoint, 'DescribeTimeToLive', { TableName: table });
    expect(ttl).toEqual({ TimeToLiveDescription: { AttributeName: 'expires', TimeToLiveStatus: 'ENABLED' } });

    await provision(table, {
      ...first,
      AttributeDefinitions: [attribute('id'), attribute('city')],
      GlobalSecondaryIndexes: [index('city')],
    });
    expect(await described(table)).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexName: 'by-city', KeySchema: key('city') }],
    });
  });

  test('with another key schema than the existing one is refused with advice', async () => {
    const table = newTable();
    await provision(table, {
      KeySchema: key('id'),
      AttributeDefinitions: [attribute('id'), attribute('city')],
      GlobalSecondaryIndexes: [index('city')],
    });
    const other = { KeySchema: key('other'), AttributeDefinitions: [attribute('other')] };
    await expect(provision(table, other)).rejects.toThrow(
      /has another key schema in the local data.*npm start -- --reset/,
    );
  });
});
