import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { lambdaContext } from '@moim/testing';
import * as z from 'zod/mini';
import { correlationId, logger } from '../observability/index.ts';
import { invokedHandler } from './index.ts';

let lines: object[];

beforeEach(() => {
  lines = [];
  for (const level of ['info', 'error'] as const) {
    jest.spyOn(logger, level).mockImplementation((message, ...fields) => {
      lines.push({ level, message, correlationId: correlationId(), ...Object(fields[0]) });
    });
  }
});
afterEach(() => void jest.restoreAllMocks());

const handler = invokedHandler({
  schema: z.strictObject({ count: z.number() }),
  run: async ({ count }) => {
    if (count < 0) throw new RangeError('negative');
    return { doubled: count * 2, correlationId: correlationId() };
  },
});

const contextOf = (clientContext?: unknown) => Object.assign(lambdaContext(5_000), { clientContext });

test('a valid payload is run with the correlation id of the caller, and logged in one line', async () => {
  const context = contextOf({ custom: { correlationId: 'r1' } });
  expect(await handler({ count: 2 }, context)).toEqual({ doubled: 4, correlationId: 'r1' });
  expect(lines).toMatchObject([{ level: 'info', correlationId: 'r1', durationMs: expect.any(Number) }]);
});

test.each([[undefined], [null], ['r1'], [{ custom: null }], [{ custom: { correlationId: 7 } }]])(
  'without a correlation id in the client context %p it has its own request id',
  async (clientContext) => {
    const context = contextOf(clientContext);
    expect(await handler({ count: 2 }, context)).toMatchObject({ correlationId: context.awsRequestId });
  },
);

test.each([
  [{ count: '2' }, 'InvalidPayload', /^count: /],
  [{ count: 2, more: 1 }, 'InvalidPayload', /^payload: /],
  [null, 'InvalidPayload', /^payload: /],
  [{ count: -1 }, 'RangeError', /^negative$/],
])('%j is an error %s, for the caller and in the log', async (payload, name, message) => {
  const failed = handler(payload, contextOf());
  await expect(failed).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  expect(lines).toMatchObject([{ level: 'error', durationMs: expect.any(Number), error: { name } }]);
});
