import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { AwsError } from './aws-error.ts';
import { type RequestHandler, sendAws, signerOf, withRetries } from './index.ts';

type Sent = Parameters<RequestHandler['handle']>[0];

let sent: Sent[] = [];
let headers: Record<string, string> = {};
const handler: RequestHandler = {
  async handle(request) {
    sent.push(request);
    return { response: { statusCode: 200, headers, body: Readable.from([]) } };
  },
};
const request = {
  method: 'POST',
  endpoint: new URL('http://127.0.0.1:4566'),
  headers: { 'x-amz-target': 'a' },
  body: '사진',
};
const signer = () => signerOf('dynamodb', 'eu-west-1');
const keep = { ...process.env };

beforeEach(() => {
  [sent, headers] = [[], {}];
});
afterEach(() => {
  process.env = { ...keep };
  jest.useRealTimers();
});

test('a request has its host with the port, and its length in bytes', async () => {
  await sendAws(request, { handler, signer: undefined });
  expect(sent[0]).toMatchObject({
    hostname: '127.0.0.1',
    port: 4566,
    path: '/',
    headers: { host: '127.0.0.1:4566', 'content-length': '6', 'x-amz-target': 'a' },
  });
  expect(sent[0]?.headers).not.toHaveProperty('authorization');
});

test("a request within a function carries the invocation's trace, which is not signed", async () => {
  process.env._X_AMZN_TRACE_ID = 'Root=1-2-3;Sampled=1';
  await sendAws(request, { handler, signer: signer() });
  expect(sent[0]?.headers).not.toHaveProperty('x-amzn-trace-id');
  process.env.AWS_LAMBDA_FUNCTION_NAME = 'api';
  await sendAws(request, { handler, signer: signer() });
  expect(sent[1]?.headers).toMatchObject({ 'x-amzn-trace-id': 'Root=1-2-3;Sampled=1' });
  expect(sent[1]?.headers.authorization).not.toContain('x-amzn-trace-id');
});

test("signatures have AWS's time when the clock of the machine is wrong", async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-26T12:00:00Z'), doNotFake: ['setImmediate', 'nextTick'] });
  const dateOf = (index: number) => sent[index]?.headers['x-amz-date'];
  headers = { date: 'Thu, 26 Nov 2026 12:04:00 GMT' };
  await sendAws(request, { handler, signer: signer() });
  headers = { date: 'Thu, 26 Nov 2026 13:00:00 GMT' };
  await sendAws(request, { handler, signer: signer() });
  await sendAws(request, { handler, signer: signer() });
  headers = { date: 'Thu, 26 Nov 2026 12:00:00 GMT' };
  await sendAws(request, { handler, signer: signer() });
  await sendAws(request, { handler, signer: signer() });
  expect([0, 1, 2, 3, 4].map(dateOf)).toEqual([
    '20261126T120000Z',
    '20261126T120000Z',
    '20261126T130000Z',
    '20261126T130000Z',
    '20261126T120000Z',
  ]);
});

test('a repetition waits as long as AWS asks to', async () => {
  const refusal = new AwsError('SlowDown', '', { status: 503, headers: { 'retry-after': '1' } });
  const started = performance.now();
  let attempts = 0;
  const done = await withRetries(async () => {
    attempts += 1;
    if (attempts === 1) throw refusal;
    return 'done';
  });
  expect(done).toBe('done');
  expect(performance.now() - started).toBeGreaterThanOrEqual(990);
});

test('an error of AWS has its fault, its status and the id of its request', () => {
  const headers = { 'x-amzn-requestid': 'r1' };
  expect(new AwsError('ValidationException', 'no', { status: 400, headers })).toMatchObject({
    name: 'ValidationException',
    $fault: 'client',
    $metadata: { httpStatusCode: 400, requestId: 'r1' },
    retryAfter: undefined,
  });
  expect(new AwsError('InternalError', '', { status: 500, headers: {} }).$fault).toBe('server');
});
