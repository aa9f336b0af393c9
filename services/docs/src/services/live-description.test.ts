import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { liveDescription } from './live-description.ts';

const project = mkdtempSync(join(tmpdir(), 'described-'));
const routes = 'services/notes/src/router.ts';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

beforeAll(() => {
  write('common/index.ts', '');
  // Prints a new number each time it runs.
  write(
    'packages/generators/src/openapi/run.ts',
    `import { routes } from '../../../../${routes}';
console.log(JSON.stringify({ routes, run: process.hrtime.bigint().toString() }));`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

test('the description follows the route tables and is generated once for each change', async () => {
  write(routes, "export const routes = ['GET /notes'];");
  const first = await liveDescription(project, 'openapi');
  expect(first).toMatchObject({ routes: ['GET /notes'] });
  expect(await liveDescription(project, 'openapi')).toBe(first);
  write(routes, "export const routes = ['GET /notes', 'PUT /notes'];");
  expect(await liveDescription(project, 'openapi')).toMatchObject({ routes: ['GET /notes', 'PUT /notes'] });
});

test('a route table that cannot be loaded is an error with its position, until it is fixed', async () => {
  write(routes, 'export const routes = ;');
  await expect(liveDescription(project, 'openapi')).rejects.toThrow(/services\/notes\/src\/router\.ts:1/);
  write(routes, 'export const routes = [];');
  expect(await liveDescription(project, 'openapi')).toMatchObject({ routes: [] });
});
