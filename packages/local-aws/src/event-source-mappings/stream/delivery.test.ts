import { expect, test } from '@jest/globals';
import type { Outcome } from '../../lambda/outcome.ts';
import { deliver } from './delivery.ts';
import type { StreamRecord } from './requests.ts';

const records = (...sequences: string[]): StreamRecord[] =>
  sequences.map((sequence) => ({ sequence, at: Date.now() / 1000, whole: {} }));

/** Delivers records to a function that reacts with `react`, and collects what happens. */
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

test('a successful batch is delivered once', async () => {
  expect(await run(records('a', 'b'), () => fine)).toEqual({ calls: ['ab'], passed: ['b'], discarded: [] });
});

test('an empty result means success', async () => {
  expect((await run(records('a', 'b'), () => ({ value: undefined }))).passed).toEqual(['b']);
});

test('delivery resumes at the first failed record', async () => {
  const result = await run(records('a', 'b', 'c'), (_, call) => (call === 1 ? failing('b') : fine));
  expect(result).toEqual({ calls: ['abc', 'bc'], passed: ['a', 'c'], discarded: [] });
});

test('a crash bisects the batch until the culprit is alone; only the culprit is discarded', async () => {
  const result = await run(records('a', 'b', 'x', 'd'), (sequences) =>
    sequences.includes('x') ? crash() : fine,
  );
  expect(result.discarded).toEqual(['x RetryAttemptsExhausted 3']);
  expect(result.calls).toEqual(['abxd', 'ab', 'xd', 'x', 'x', 'x', 'd']);
  expect(result.passed).toEqual(['b', 'x', 'd']);
});

test('a result that names an unknown record fails the whole batch', async () => {
  const result = await run(records('a'), (_, call) => (call === 1 ? failing('z') : fine));
  expect(result.calls).toEqual(['a', 'a']);
});

test('a record that is too old is discarded', async () => {
  const old = [{ sequence: 'a', at: Date.now() / 1000 - 100, whole: {} }];
  const result = await run(old, () => crash(), { maximumAgeInSeconds: 60 });
  expect(result.discarded).toEqual(['a RecordAgeExceeded 1']);
});

test('attempts with code that cannot be loaded do not count', async () => {
  const result = await run(records('a'), (_, call) => (call < 6 ? crash('load') : fine));
  expect(result).toMatchObject({ passed: ['a'], discarded: [] });
});
