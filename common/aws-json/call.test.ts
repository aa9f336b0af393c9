import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { callAwsJson } from './index.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
}

const operation = {
  service: 'secretsmanager',
  endpoint: 'SECRETS_MANAGER',
  target: 'secretsmanager.GetSecretValue',
  signed: true,
};

let endpoint: FakeEndpoint;
let answers: Answer[];
let received: { headers: Record<string, unknown>; body: string }[];

beforeEach(async () => {
  [answers, received] = [[], []];
  endpoint = await startFakeEndpoint('SECRETS_MANAGER', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const { status, body } = answers.shift() ?? { status: 200, body: '{"SecretString":"s"}' };
    response.writeHead(status).end(body);
  });
  delete process.env.AWS_MAX_ATTEMPTS;
});
afterEach(() => endpoint.stop());

test('a signed call sends what the SDK sends: target, body, type, and a signature of the same scope', async () => {
  await callAwsJson(operation, { SecretId: 'one' });
  await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: 'one' }));
  const [ours, theirs] = received.map(({ headers, body }) => ({
    body: JSON.parse(body),
    target: headers['x-amz-target'],
    type: headers['content-type'],
    scope: /Credential=\S+/.exec(String(headers.authorization))?.[0],
  }));
  expect(ours).toEqual(theirs);
  expect(ours?.scope).toContain('/secretsmanager/aws4_request');
});

test('an unsigned call sends no credentials', async () => {
  await callAwsJson({ ...operation, signed: false }, {});
  expect(received[0]?.headers).not.toHaveProperty('authorization');
});

test.each([
  [400, '{"__type":"ThrottlingException"}'],
  [500, '{"__type":"InternalServiceError"}'],
])('a call that gets %d %s is repeated', async (status, body) => {
  answers = [
    { status, body },
    { status, body },
  ];
  expect(await callAwsJson(operation, {})).toEqual({ SecretString: 's' });
  expect(received).toHaveLength(3);
});

test('a call fails after three attempts', async () => {
  answers = Array.from({ length: 4 }, () => ({ status: 503, body: '{}' }));
  await expect(callAwsJson(operation, {})).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  expect(received).toHaveLength(3);
});

test.each([
  ['{"__type":"com.amazonaws.secretsmanager#ResourceNotFoundException","Message":"none"}', 'none'],
  ['{"__type":"ResourceNotFoundException:http://internal/","message":"none"}', 'none'],
  ['{"__type":"ResourceNotFoundException"}', ''],
])('a refusal %s has its name and message, and is not repeated', async (body, message) => {
  answers = [{ status: 400, body }];
  await expect(callAwsJson(operation, {})).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message,
    $metadata: { httpStatusCode: 400 },
  });
  expect(received).toHaveLength(1);
});

test('a 5xx whose body is not JSON is repeated', async () => {
  answers = [{ status: 503, body: '<html>Service Unavailable</html>' }];
  expect(await callAwsJson(operation, {})).toEqual({ SecretString: 's' });
});

test('an answer that does not begin in time is repeated, and then a TimeoutError', async () => {
  let requests = 0;
  endpoint.stop();
  endpoint = await startFakeEndpoint('SECRETS_MANAGER', () => {
    requests += 1;
  });
  process.env.AWS_MAX_ATTEMPTS = '2';
  const slow = callAwsJson({ ...operation, timeout: 50 }, {});
  await expect(slow).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(requests).toBe(2);
});
