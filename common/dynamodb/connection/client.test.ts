import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { createClient } from './client.ts';

let endpoint: FakeEndpoint;
let received: unknown[] = [];
let answer = { status: 200, body: '{}' };

beforeAll(async () => {
  endpoint = await startFakeEndpoint('DYNAMODB', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { headers, method, url } = request;
    received.push({
      request: `${method} ${url}`,
      target: headers['x-amz-target'],
      type: headers['content-type'],
      scope: /Credential=\S+/.exec(String(headers.authorization))?.[0],
      token: headers['x-amz-security-token'],
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    response.writeHead(answer.status, { 'x-amzn-requestid': 'r1' }).end(answer.body);
  });
  process.env.AWS_SESSION_TOKEN = 'session';
});
afterAll(() => endpoint.stop());
beforeEach(() => {
  received = [];
  answer = { status: 200, body: '{}' };
});

const TableName = 'table';
const Key = { pk: 'a', sk: 1 };
const Item = { ...Key, text: '사진', list: [1, null, true], set: new Set(['a']), bytes: new Uint8Array([1]) };

type Send = (sdk: DynamoDBDocumentClient) => Promise<unknown>;

const operations: readonly (readonly [string, object, Send])[] = [
  ['GetItem', { TableName, Key }, (sdk) => sdk.send(new GetCommand({ TableName, Key }))],
  ['PutItem', { TableName, Item }, (sdk) => sdk.send(new PutCommand({ TableName, Item }))],
  ['DeleteItem', { TableName, Key }, (sdk) => sdk.send(new DeleteCommand({ TableName, Key }))],
  [
    'UpdateItem',
    { TableName, Key, UpdateExpression: 'SET #a = :a', ExpressionAttributeValues: { ':a': 1 } },
    (sdk) =>
      sdk.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: 'SET #a = :a',
          ExpressionAttributeValues: { ':a': 1 },
        }),
      ),
  ],
  [
    'Query',
    { TableName, Limit: 5, ExclusiveStartKey: Key, ExpressionAttributeValues: { ':p': 'a' } },
    (sdk) =>
      sdk.send(
        new QueryCommand({
          TableName,
          Limit: 5,
          ExclusiveStartKey: Key,
          ExpressionAttributeValues: { ':p': 'a' },
        }),
      ),
  ],
  [
    'BatchGetItem',
    { RequestItems: { table: { Keys: [Key], ConsistentRead: true } } },
    (sdk) =>
      sdk.send(new BatchGetCommand({ RequestItems: { table: { Keys: [Key], ConsistentRead: true } } })),
  ],
  [
    'BatchWriteItem',
    { RequestItems: { table: [{ PutRequest: { Item } }, { DeleteRequest: { Key } }] } },
    (sdk) =>
      sdk.send(
        new BatchWriteCommand({
          RequestItems: { table: [{ PutRequest: { Item } }, { DeleteRequest: { Key } }] },
        }),
      ),
  ],
  [
    'TransactWriteItems',
    {
      ClientRequestToken: 't',
      TransactItems: [{ Put: { TableName, Item } }, { Delete: { TableName, Key } }],
    },
    (sdk) =>
      sdk.send(
        new TransactWriteCommand({
          ClientRequestToken: 't',
          TransactItems: [{ Put: { TableName, Item } }, { Delete: { TableName, Key } }],
        }),
      ),
  ],
];

test.each(operations)('%s is the request that the client of the SDK sends', async (name, input, send) => {
  await createClient().send(name, input);
  await send(DynamoDBDocumentClient.from(new DynamoDBClient({})));
  const [ours, theirs] = received;
  expect(ours).toEqual(theirs);
  expect(ours).toMatchObject({ token: 'session', scope: expect.stringContaining('/dynamodb/aws4_request') });
});

test('a refusal has the name, the message and the stored item, as plain values', async () => {
  const __type = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
  answer = { status: 400, body: JSON.stringify({ __type, message: 'no', Item: { pk: { S: 'a' } } }) };
  await expect(createClient().send('PutItem', { TableName, Item })).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    message: 'no',
    $fault: 'client',
    $metadata: { httpStatusCode: 400, requestId: 'r1' },
    Item: { pk: 'a' },
  });
});

test('an error page without JSON is an error with its status', async () => {
  answer = { status: 502, body: '<html>Bad Gateway</html>' };
  await expect(createClient().send('GetItem', { TableName, Key })).rejects.toMatchObject({
    name: 'UnknownError',
    $metadata: { httpStatusCode: 502 },
  });
});

test('a response that is cut off is a SyntaxError, which counts as lost', async () => {
  answer = { status: 200, body: '{"Item":{"pk":' };
  await expect(createClient().send('GetItem', { TableName, Key })).rejects.toThrow(SyntaxError);
});

test('the endpoint of the configuration wins over that of the environment', async () => {
  const client = createClient({ endpoint: 'http://127.0.0.1:1' });
  await expect(client.send('GetItem', { TableName, Key })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(received).toEqual([]);
});
