import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getSecret } from './index.ts';

let server: Server;
let answers: { status: number; body: object }[] = [];
let asked = 0;
const before = { ...process.env };

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = answers.shift() ?? { status: 500, body: {} };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  Object.assign(process.env, {
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
    AWS_MAX_ATTEMPTS: '1',
  });
});

afterAll(() => {
  process.env = before;
  server.close();
});

test('a secret is read once, however many ask for it', async () => {
  answers = [{ status: 200, body: { SecretString: 's3cr3t' } }];
  const read = await Promise.all([getSecret('one'), getSecret('one'), getSecret('one')]);
  expect([...read, await getSecret('one'), asked]).toEqual(['s3cr3t', 's3cr3t', 's3cr3t', 's3cr3t', 1]);
});

test('a failed read is not remembered', async () => {
  answers = [
    { status: 400, body: { __type: 'ResourceNotFoundException' } },
    { status: 200, body: { SecretString: 'found' } },
  ];
  await expect(getSecret('two')).rejects.toThrow();
  expect(await getSecret('two')).toBe('found');
});

test('a secret without a string says what to do', async () => {
  answers = [{ status: 200, body: {} }];
  await expect(getSecret('three')).rejects.toThrow('Give it one in Secrets Manager');
});
