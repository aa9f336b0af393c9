import { expect, test } from '@jest/globals';
import type { Outcome } from '../../lambda/outcome.ts';
import { deliver } from './delivery.ts';
import type { StreamRecord } from './requests.ts';

const records = (...sequences: string[]): StreamRecord[] =>
  sequences.map((sequence) => ({ sequence, at: Date.now() / 1000, whole: {} }));

/** A function that does `react` for each call, and what came of a delivery to it. */
async function run(
  given: StreamRecord[],
  react: (sequences: string[], call: number) => Outcome,
  settings: Partial<Parameters<typeof deliver>[1]> = {},
) {
  const calls: string[] = [];
  const passed: string[] = [];
  const discarded: string[] = [];
  await deliver(
    given,
    { retries: 2, maximumAgeInSeconds: -1, bisect: true, ...settings },
    {
      invoke: async (batch) => {
        const sequences = batch.map(({ sequence }) => sequence);
        calls.push(sequences.join(''));
        return react(sequences, calls.length);
      },
      passed: ({ sequence }) => passed.push(sequence),
      discarded: (batch, condition, tries) =>
        discarded.push(`${batch.map(({ sequence }) => sequence).join('')} ${condition} ${tries}`),
      isStopped: () => false,
    },
  );
  return { calls, passed, discarded };
}

const fine: Outcome = { value: { batchItemFailures: [] } };
const failing = (sequence: string): Outcome => ({
  value: { batchItemFailures: [{ itemIdentifier: sequence }] },
});
const crash = (kind: 'handler' | 'load' = 'handler'): Outcome => ({ failure: { kind, message: 'no' } });

test('what goes well is passed once', async () => {
  expect(await run(records('a', 'b'), () => fine)).toEqual({ calls: ['ab'], passed: ['b'], discarded: [] });
});

test('no answer at all means that all went well', async () => {
  expect((await run(records('a', 'b'), () => ({ value: undefined }))).passed).toEqual(['b']);
});

test('from the first that failed on, all is delivered again', async () => {
  const result = await run(records('a', 'b', 'c'), (_, call) => (call === 1 ? failing('b') : fine));
  expect(result).toEqual({ calls: ['abc', 'bc'], passed: ['a', 'c'], discarded: [] });
});

test('a crash halves the batch until the culprit stands alone; it is given up after its tries, the others are not', async () => {
  const result = await run(records('a', 'b', 'x', 'd'), (sequences) =>
    sequences.includes('x') ? crash() : fine,
  );
  expect(result.discarded).toEqual(['x RetryAttemptsExhausted 3']);
  expect(result.calls).toEqual(['abxd', 'ab', 'xd', 'x', 'x', 'x', 'd']);
  expect(result.passed).toEqual(['b', 'x', 'd']);
});

test('an answer that names something else fails the whole batch', async () => {
  const result = await run(records('a'), (_, call) => (call === 1 ? failing('z') : fine));
  expect(result.calls).toEqual(['a', 'a']);
});

test('what is too old is given up', async () => {
  const old = [{ sequence: 'a', at: Date.now() / 1000 - 100, whole: {} }];
  const result = await run(old, () => crash(), { maximumAgeInSeconds: 60 });
  expect(result.discarded).toEqual(['a RecordAgeExceeded 1']);
});

test('code that cannot be loaded costs no try', async () => {
  const result = await run(records('a'), (_, call) => (call < 6 ? crash('load') : fine));
  expect(result).toMatchObject({ passed: ['a'], discarded: [] });
});
