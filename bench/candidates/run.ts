import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../events/stack.ts';
import type { Call } from './measure.ts';

/**
 * `npm run bench -- candidates`: what a call of `GET /v1/match/candidates` reads and how long it takes, without HTTP, with
 * 1,000 and with 100,000 profiles (PROFILES=10000 for fewer), and whether a walk through the smaller table shows everyone
 * exactly once. Exits with 1 if a goal is missed.
 */
const sizes = [1_000, Number(process.env.PROFILES ?? 100_000)];
const goals = { readUnits: 60, milliseconds: 150, difference: 0.2 };

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

process.env.LOCAL_AWS_DYNAMODB_IN_MEMORY = '1';
const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
const stack = await startStack(directory);
const failures: string[] = [];
try {
  // Imported after the environment is set, because it is read when a client is created.
  const { ensureTable, tableDefinition } = await import('@moim/common/dynamodb');
  const { entities } = await import('../../services/match/src/models/index.ts');
  const { fill } = await import('./fill.ts');
  const { measureCalls, walkThrough } = await import('./measure.ts');
  const results: { profiles: number; calls: Call[] }[] = [];
  for (const profiles of sizes) {
    process.env.TABLE_PREFIX = `bench-${profiles}-`;
    await ensureTable(tableDefinition(entities));
    const ids = await fill(profiles);
    const callers = ids.filter((_, index) => index % Math.floor(profiles / 60) === 0).slice(0, 60);
    await measureCalls(callers.slice(0, 20), 2);
    results.push({ profiles, calls: await measureCalls(callers, 3) });
    if (profiles > 1_000) continue;
    const walk = await walkThrough(ids[0] ?? '');
    if (walk.twice > 0 || walk.shown !== profiles - 1) failures.push(`a walk: ${JSON.stringify(walk)}`);
  }
  console.table(
    results.map(({ profiles, calls }) => ({
      profiles,
      'read units': mean(calls.map(({ readUnits }) => readUnits)).toFixed(1),
      'most read units': Math.max(...calls.map(({ readUnits }) => readUnits)),
      'ms p50': quantile(
        calls.map(({ milliseconds }) => milliseconds),
        0.5,
      ).toFixed(1),
      'ms p99': quantile(
        calls.map(({ milliseconds }) => milliseconds),
        0.99,
      ).toFixed(1),
    })),
  );
  console.log(
    `goal: at most ${goals.readUnits} read units and ${goals.milliseconds} ms (p50) a call, the same within ${goals.difference * 100} % for both sizes`,
  );
  const [units = 0, unitsOfMany = 0] = results.map(({ calls }) =>
    mean(calls.map(({ readUnits }) => readUnits)),
  );
  if (Math.abs(unitsOfMany / units - 1) > goals.difference) failures.push('the read units differ');
  for (const { profiles, calls } of results) {
    if (calls.some(({ readUnits }) => readUnits > goals.readUnits))
      failures.push(`read units at ${profiles}`);
    if (
      quantile(
        calls.map(({ milliseconds }) => milliseconds),
        0.5,
      ) > goals.milliseconds
    )
      failures.push(`time at ${profiles}`);
  }
} finally {
  await stack[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
}
for (const failure of failures) console.error(`missed: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
