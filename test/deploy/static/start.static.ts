import { expect, test } from '@jest/globals';
import { measureStarts } from '../../../bench/start/measure.ts';

interface Budget {
  /** Of the unzipped bundle. */
  readonly kilobytes: number;
  /** The processor's time for a cold import, as a multiple of a bare DynamoDB handler's. */
  readonly ratio: number;
}

/** By the end of a function's name. The first that fits counts. */
const budgets: readonly (readonly [end: string, budget: Budget, reason: string])[] = [
  [
    'files-process',
    { kilobytes: 520, ratio: 3.2 },
    'sharp and the client of S3; a queue waits for it, no person',
  ],
  ['files-consume', { kilobytes: 500, ratio: 1.9 }, 'the client of S3, which deletes objects'],
  ['files-api', { kilobytes: 640, ratio: 2.4 }, 'the client of S3, which completes multipart uploads'],
  ['-publish', { kilobytes: 340, ratio: 1.45 }, 'no HTTP, zod/mini'],
  ['-consume', { kilobytes: 360, ratio: 1.45 }, 'no HTTP, zod/mini'],
  ['-api', { kilobytes: 470, ratio: 1.9 }, 'zod, the query layer, the middleware'],
];

test('every function starts within its budget', async () => {
  const starts = await measureStarts(['auth', 'docs', 'files', 'users'], 7);
  const rows = starts
    .filter(({ name }) => name !== 'bare')
    .map(({ name, kilobytes, cpuRatio }) => ({
      name,
      kilobytes,
      ratio: Number(cpuRatio.toFixed(2)),
      budget: budgets.find(([end]) => name.endsWith(end))?.[1],
    }));
  console.table(rows);
  const over = rows.filter(
    ({ kilobytes, ratio, budget }) => !budget || kilobytes > budget.kilobytes || ratio > budget.ratio,
  );
  expect(over).toEqual([]);
}, 180_000);
