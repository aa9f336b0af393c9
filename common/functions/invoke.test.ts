import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { withCorrelation } from '../observability/index.ts';
import { FunctionError, invokeFunction } from './index.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

let endpoint: FakeEndpoint;
let answers: Answer[];
let received: {
  method: string | undefined;
  url: string | undefined;
  body: string;
  scope: string;
  headers: object;
}[];

beforeEach(async () => {
  [answers, received] = [[], []];
  endpoint = await startFakeEndpoint('LAMBDA', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { method, url } = request;
    const { authorization, 'content-type': type, 'x-amz-client-context': context } = request.headers;
    const scope = /Credential=[^,]+/.exec(String(authorization))?.[0] ?? '';
    received.push({ method, url, body: Buffer.concat(chunks).toString(), scope, headers: { type, context } });
    const { status = 200, headers = {}, body } = answers.shift() ?? { body: '{"userIds":["a"]}' };
    response.writeHead(status, headers).end(body);
  });
  delete process.env.AWS_MAX_ATTEMPTS;
});
afterEach(() => endpoint.stop());

const failureOf = (name: string, payload: unknown = {}) =>
  invokeFunction(name, payload).then(
    () => undefined,
    (error: unknown) => error,
  );

test('an invocation sends what the client of the SDK sends, and returns what the function returns', async () => {
  const payload = { chatId: '채팅' };
  const context = Buffer.from('{"custom":{"correlationId":"r1"}}').toString('base64');
  expect(await withCorrelation('r1', () => invokeFunction('moim-chats-dev-members', payload))).toEqual({
    userIds: ['a'],
  });
  await new LambdaClient({}).send(
    new InvokeCommand({
      FunctionName: 'moim-chats-dev-members',
      Payload: Buffer.from(JSON.stringify(payload)),
      ClientContext: context,
    }),
  );
  expect(received[0]).toEqual(received[1]);
  expect(received[0]).toMatchObject({ body: '{"chatId":"채팅"}', headers: { context } });
  expect(received[0]?.scope).toContain('/lambda/aws4_request');
});

test('a function is invoked by its ARN, as by the client of the SDK', async () => {
  const arn = 'arn:aws:lambda:ap-northeast-2:123456789012:function:members';
  await invokeFunction(arn, {});
  await new LambdaClient({}).send(new InvokeCommand({ FunctionName: arn, Payload: Buffer.from('{}') }));
  expect(received[0]).toEqual(received[1]);
});

test.each([['null'], ['']])('the answer "%s" is null', async (body) => {
  answers = [{ body }];
  expect(await invokeFunction('f', {})).toBeNull();
});

test('a function that fails is not invoked again, and its error has its type and message', async () => {
  const body = '{"errorType":"InvalidPayload","errorMessage":"to: Invalid input","trace":[]}';
  answers = [{ headers: { 'x-amz-function-error': 'Unhandled' }, body }];
  const error = await failureOf('f');
  expect(error).toBeInstanceOf(FunctionError);
  expect(error).toMatchObject({
    code: 'function-failed',
    functionName: 'f',
    errorType: 'InvalidPayload',
    message: 'f failed: InvalidPayload: to: Invalid input',
  });
  expect(received).toHaveLength(1);
});

test('a function that ends without a word has failed', async () => {
  answers = [{ headers: { 'x-amz-function-error': 'Unhandled' }, body: 'null' }];
  expect(await failureOf('f')).toMatchObject({ code: 'function-failed', errorType: 'Error' });
});

test.each([
  [429, 'TooManyRequestsException', 'throttled', 3],
  [500, 'ServiceException', 'unavailable', 3],
  [502, 'EC2UnexpectedException', 'unavailable', 3],
  [404, 'ResourceNotFoundException', 'unknown-function', 1],
  [403, 'AccessDeniedException', 'rejected', 1],
  [413, 'RequestTooLargeException', 'rejected', 1],
])('%d %s is %s after %d attempts', async (status, name, code, attempts) => {
  const headers = { 'x-amzn-errortype': name };
  answers = Array.from({ length: 4 }, () => ({ status, headers, body: '{"Type":"User","Message":"no"}' }));
  expect(await failureOf('f')).toMatchObject({ code, message: 'f was not invoked: no' });
  expect(received).toHaveLength(attempts);
});

test('an invocation that is throttled once succeeds', async () => {
  answers = [{ status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' }, body: '{}' }];
  expect(await invokeFunction('f', {})).toEqual({ userIds: ['a'] });
});

test('a function that does not answer in time is unavailable, and not invoked again while it may still run', async () => {
  let requests = 0;
  endpoint.stop();
  endpoint = await startFakeEndpoint('LAMBDA', () => {
    requests += 1;
  });
  delete process.env.AWS_MAX_ATTEMPTS;
  await expect(invokeFunction('f', {}, { timeout: 50 })).rejects.toMatchObject({
    code: 'unavailable',
    message: 'f did not answer within 50 ms',
  });
  expect(requests).toBe(1);
});

test('Lambda that cannot be reached is unavailable after three attempts', async () => {
  process.env.AWS_ENDPOINT_URL_LAMBDA = 'http://127.0.0.1:1';
  expect(await failureOf('f')).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a payload of more than 6 MB is not sent', async () => {
  expect(await failureOf('f', 'x'.repeat(6 * 1024 * 1024))).toMatchObject({ code: 'payload-too-large' });
  expect(received).toEqual([]);
});
