import { expect, test } from '@jest/globals';
import { measureStarts, servicesWithFunctions } from '../../../bench/start/measure.ts';

interface Budget {
  /** Of the unzipped bundle. */
  readonly kilobytes: number;
  /** The processor's time for a cold import, as a multiple of a bare DynamoDB handler's. */
  readonly ratio: number;
}

/** Of every bundle of code. */
const kilobytes = 380;

/** By the end of a function's name. The first that fits counts. */
const budgets: readonly (readonly [end: string, budget: Budget, reason: string])[] = [
  ['files-process', { kilobytes, ratio: 2.3 }, 'loads sharp; a queue waits for it, no person'],
  [
    'docs-api',
    { kilobytes: 900, ratio: 1.7 },
    'contains the description of the whole API, which is data that is only read on request',
  ],
  ['posts-api', { kilobytes, ratio: 1.8 }, 'as other APIs, and signs the URLs of files'],
  ['-publish', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-push', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-consume', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-export', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-snapshot', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-members', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-deliver', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-notify', { kilobytes, ratio: 1.3 }, 'no HTTP, zod/mini'],
  ['-socket', { kilobytes, ratio: 1.5 }, 'as the API of its service, with which it shares its code'],
  ['-api', { kilobytes, ratio: 1.5 }, 'zod, the query layer, the middleware'],
];

test('every function starts within its budget', async () => {
  const starts = await measureStarts(servicesWithFunctions, 11);
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
