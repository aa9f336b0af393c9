import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import limits from '../resolvers/limits.cjs';

let project: string;
const projectBefore = process.env.LOCAL_AWS_PROJECT;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'moim-limits-'));
  process.env.LOCAL_AWS_PROJECT = project;
  write(
    'serverless.common.yml',
    [
      'provider: { timeout: 6, environment: { TABLE_PREFIX: x- } }',
      'params: { default: { limits: { orders: { orders: 9 } } } }',
      'authorizer: {}',
      'events:',
      '  publish: { batchSize: 1, retries: 1, maximumAgeInSeconds: 60 }',
      '  push: { batchSize: 1, retries: 1, maximumAgeInSeconds: 60, parallelBatches: 1 }',
      '  consume: { batchSize: 1, tries: 1 }',
      'table: {}',
    ].join('\n'),
  );
  write('services/stock/serverless.yml', 'service: moim-stock');
  write(
    'services/orders/src/router.ts',
    "export const router = { routes: [{ method: 'POST', path: '/v1/orders', limits: [{ name: 'orders' }] }] };",
  );
});
afterEach(() => {
  rmSync(project, { recursive: true });
  process.env.LOCAL_AWS_PROJECT = projectBefore ?? '';
  if (projectBefore === undefined) delete process.env.LOCAL_AWS_PROJECT;
});

/** The variable `LIMITS` of a service, at a stage with these settings. */
const resolved = (stage: string, service = 'orders', deferRoutes = false) => {
  write('stages/mine.yml', stage);
  return limits({
    options: { stage: 'mine', deferRoutes },
    resolveConfigurationProperty: async () => `moim-${service}`,
  });
};

test('a service gets the maxima that its stage sets, else those of all stages', async () => {
  expect(await resolved('limits: { orders: { orders: 500 } }')).toBe('{"orders":500}');
  expect(await resolved('{}')).toBe('{"orders":9}');
  expect(await resolved('limits: {}')).toBe('{}');
  expect(await resolved('limits: { orders: { orders: 500 } }', 'stock')).toBe('{}');
});

test.each([
  [
    'limits: { order: { orders: 5 } }',
    'limits.order of the stage: there is no such service. Known: orders, stock',
  ],
  [
    'limits: { orders: { order: 5 } }',
    'limits.orders.order of the stage: orders has no such limit (known: orders)',
  ],
  ['limits: { orders: 5 }', 'limits.orders of the stage must be a mapping, got 5'],
  [
    'limits: { orders: { orders: 0 } }',
    'limits.orders.orders of the stage must be a whole number of at least 1, got 0',
  ],
  [
    'limits: { orders: { orders: lots } }',
    'limits.orders.orders of the stage must be a whole number of at least 1, got "lots"',
  ],
])('packaging refuses %j', async (stage, message) => {
  await expect(resolved(stage)).rejects.toThrow(message);
});

test('packaging refuses a maximum for a service without limits', async () => {
  await expect(resolved('limits: { stock: { stock: 5 } }', 'stock')).rejects.toThrow(
    'limits.stock.stock of the stage: stock has no such limit (it has none)',
  );
});

test('the local AWS, which loads the service itself, reads no route table', async () => {
  expect(await resolved('limits: { orders: { order: 5 } }', 'orders', true)).toBe('{"order":5}');
});
