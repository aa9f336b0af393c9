import { InvokeCommand, type InvokeCommandInput, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Outcome } from '../lambda/outcome.ts';
import { type LambdaApi, startLambdaApi } from './server.ts';

const region = 'eu-west-1';
const megabyte = 1024 * 1024;
let api: LambdaApi;
let client: LambdaClient;
let outcome: Outcome;
let invocations: unknown[][];

const clientWith = (secretAccessKey: string, signedRegion = region) =>
  new LambdaClient({
    endpoint: api.endpoint,
    region: signedRegion,
    credentials: { accessKeyId: 'local', secretAccessKey },
    maxAttempts: 1,
  });

beforeAll(async () => {
  const invoke = async (...given: unknown[]) => {
    invocations.push(given);
    return outcome;
  };
  api = await startLambdaApi(region, (name) => (name === 'orders-dev-place' ? { invoke } : undefined));
  client = clientWith('local');
});
afterAll(() => api.stop());
beforeEach(() => {
  [outcome, invocations] = [{ value: { placed: true } }, []];
});

async function invoke(input: Partial<InvokeCommandInput> = {}, by = client) {
  const { Payload, FunctionError, StatusCode, ExecutedVersion } = await by.send(
    new InvokeCommand({ FunctionName: 'orders-dev-place', ...input }),
  );
  const text = Buffer.from(Payload ?? []).toString();
  return { StatusCode, FunctionError, ExecutedVersion, answer: text && JSON.parse(text) };
}

const arn = `arn:aws:lambda:${region}:000000000000:function:orders-dev-place`;

test.each([
  [{}],
  [{ FunctionName: arn }],
  [{ FunctionName: '000000000000:function:orders-dev-place' }],
  [{ FunctionName: `${arn}:$LATEST` }],
  [{ Qualifier: '$LATEST' }],
])('a function is invoked with its payload: %j', async (input) => {
  expect(await invoke({ Payload: Buffer.from('{"count":"셋"}'), ...input })).toEqual({
    StatusCode: 200,
    FunctionError: undefined,
    ExecutedVersion: '$LATEST',
    answer: { placed: true },
  });
  expect(invocations).toEqual([[{ count: '셋' }, undefined]]);
});

test('a function gets the client context, and {} without a payload', async () => {
  await invoke({ ClientContext: Buffer.from('{"custom":{"a":1}}').toString('base64') });
  expect(invocations).toEqual([[{}, { custom: { a: 1 } }]]);
});

test('a function that returns nothing answers null', async () => {
  outcome = { value: undefined };
  expect(await invoke()).toMatchObject({ StatusCode: 200, answer: null });
});

const stack = 'RangeError: negative\n    at place (/src/place.ts:1:1)';

test.each<[Outcome, string, string]>([
  [
    { failure: { kind: 'handler', message: stack, error: { name: 'RangeError', message: 'negative' } } },
    'RangeError',
    'negative',
  ],
  [
    { failure: { kind: 'timeout', message: 'Task timed out after 3 seconds' } },
    'Sandbox.Timedout',
    'Task timed out after 3 seconds',
  ],
  [{ failure: { kind: 'crash', message: 'exit 1\n  at x' } }, 'Runtime.ExitError', 'exit 1'],
  [{ failure: { kind: 'load', message: 'no such file' } }, 'Runtime.ImportModuleError', 'no such file'],
  [
    { value: 'x'.repeat(6 * megabyte) },
    'Function.ResponseSizeTooLarge',
    'Response payload size exceeded maximum allowed payload size (6291456 bytes).',
  ],
])('a function that fails is an answer with its error: case %#', async (failing, errorType, errorMessage) => {
  outcome = failing;
  expect(await invoke()).toMatchObject({
    StatusCode: 200,
    FunctionError: 'Unhandled',
    answer: { errorType, errorMessage },
  });
});

test('a dry run invokes nothing', async () => {
  expect(await invoke({ InvocationType: 'DryRun' })).toMatchObject({ StatusCode: 204 });
  expect(invocations).toEqual([]);
});

test.each<[Partial<InvokeCommandInput>, string, number, RegExp]>([
  [{ FunctionName: 'orders-dev-pack' }, 'ResourceNotFoundException', 404, /orders-dev-pack$/],
  [{ FunctionName: arn.replace(region, 'us-east-1') }, 'ResourceNotFoundException', 404, /us-east-1/],
  [{ FunctionName: arn.replace('0000', '1234') }, 'ResourceNotFoundException', 404, /1234/],
  [{ Qualifier: 'live' }, 'ResourceNotFoundException', 404, /:live$/],
  [{ FunctionName: `${arn}:1`, Qualifier: '2' }, 'InvalidParameterValueException', 400, /qualifier/],
  [{ FunctionName: 'orders place' }, 'ValidationException', 400, /'orders place'/],
  [{ InvocationType: 'Event' }, 'InvalidParameterValueException', 400, /type Event/],
  [{ LogType: 'Tail' }, 'InvalidParameterValueException', 400, /functions\.log/],
  [{ Payload: Buffer.from('{') }, 'InvalidRequestContentException', 400, /into json/],
  [{ Payload: Buffer.from('null') }, 'InvalidParameterValueException', 400, /payload null/],
  [{ ClientContext: 'no' }, 'InvalidRequestContentException', 400, /Base64/],
  [{ Payload: Buffer.alloc(6 * megabyte + 1, ' ') }, 'RequestTooLargeException', 413, /6291456/],
  [
    { Payload: Buffer.alloc(megabyte + 1, ' '), InvocationType: 'Event' },
    'RequestTooLargeException',
    413,
    /1048576/,
  ],
])('%j is refused as %s', async (input, name, httpStatusCode, message) => {
  await expect(invoke(input)).rejects.toMatchObject({
    name,
    message: expect.stringMatching(message),
    $metadata: { httpStatusCode },
  });
  expect(invocations).toEqual([]);
});

test.each([
  ['a wrong key', () => clientWith('wrong')],
  ['another region', () => clientWith('local', 'us-east-1')],
])('a request signed with %s is refused', async (_, by) => {
  await expect(invoke({}, by())).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  expect(invocations).toEqual([]);
});

test('a request without a signature is refused, and other operations by name', async () => {
  const unsigned = await fetch(`${api.endpoint}/2015-03-31/functions/orders-dev-place/invocations`, {
    method: 'POST',
  });
  expect([unsigned.status, unsigned.headers.get('x-amzn-errortype')]).toEqual([
    403,
    'MissingAuthenticationTokenException',
  ]);
  const listing = await fetch(`${api.endpoint}/2015-03-31/functions`);
  expect([listing.status, listing.headers.get('x-amzn-errortype')]).toEqual([
    404,
    'UnknownOperationException',
  ]);
});
