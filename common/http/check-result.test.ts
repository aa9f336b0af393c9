import { afterEach, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { logger } from '../observability/index.ts';
import { checkResult } from './check-result.ts';
import { type ControllerResult, noContent, ok, RawBody } from './controller-result.ts';
import { createRouter, httpHandler, publicRoute } from './index.ts';
import { readProblem } from './test/notes.ts';
import { invoke } from './testing/index.ts';

const order = z.strictObject({ orderId: z.string(), note: z.string().optional() });
const route = { operationId: 'getOrder', responses: { 200: order, 204: null } };
const good = { orderId: '1' };

const failure = (result: ControllerResult): unknown => {
  try {
    checkResult(route, result);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
  return 'passes';
};

test('a result that matches the responses of its route passes', () => {
  for (const result of [ok(good), ok({ ...good, note: undefined }), noContent()]) {
    expect(checkResult(route, result)).toBe(result);
  }
  const page = new RawBody('<p>', 'text/html');
  expect(
    checkResult({ operationId: 'getPage', responses: { 200: z.instanceof(RawBody) } }, ok(page)),
  ).toEqual(ok(page));
});

test.each<[string, ControllerResult, string]>([
  ['a missing await', ok(Promise.resolve(good)), 'orderId'],
  ['a leaking field', ok({ ...good, passwordHash: 'x' }), 'passwordHash'],
  ['a missing field', ok({}), 'orderId'],
  ['no body', ok(undefined), 'the body'],
  ['an undeclared status', { status: 201, body: good }, 'is not in its responses'],
  ['a body where none is declared', { status: 204, body: good }, 'declare none'],
])('%s fails, naming the operation and the fault', (_, result, words) => {
  expect(failure(result)).toContain('of getOrder');
  expect(failure(result)).toContain(words);
});

test('a mismatch does not quote the contents of the body', () => {
  expect(failure(ok({ orderId: 5, secret: 's3cr3t' }))).not.toContain('s3cr3t');
});

const leak = createRouter({
  service: 'leak',
  description: '',
  routes: [
    publicRoute({
      method: 'GET',
      path: '/v1/leak',
      operationId: 'getLeak',
      summary: '',
      responses: { 200: order },
      handle: async () => ok(Object.assign({}, good, { passwordHash: 'x' })),
    }),
  ],
});
const get = () => invoke(httpHandler(leak), leak.routes, new Request('http://api/v1/leak'));

afterEach(() => {
  delete process.env.AWS_EXECUTION_ENV;
  jest.restoreAllMocks();
});

test('a mismatch is logged and becomes a 500 rather than being sent', async () => {
  const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
  const text = JSON.stringify(await readProblem(await get()));
  expect(text).toContain('internal-error');
  expect(text).not.toContain('passwordHash');
  expect(JSON.stringify(error.mock.calls.map(([, details]) => String(Object(details).error)))).toContain(
    'passwordHash',
  );
});

test('functions on AWS do not check their results', async () => {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  expect((await get()).status).toBe(200);
});
