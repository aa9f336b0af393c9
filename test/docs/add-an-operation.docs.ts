import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
let project: string;

beforeAll(() => {
  mkdirSync(join(root, '.local'), { recursive: true });
  // Below the root, so that the service finds the packages.
  project = mkdtempSync(join(root, '.local/docs-'));
  for (const name of ['templates', 'biome.json', '.gitignore'])
    cpSync(join(root, name), join(project, name), { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const page = readFileSync(join(root, 'docs/add-an-operation.md'), 'utf8');

/** The TypeScript blocks of the page's steps, each with the file that the step names first. */
function blocks(): { file: string; code: string }[] {
  const steps = page.split(/^\d+\. /m).slice(1);
  return steps.flatMap((step) => {
    const file = /in `(services\/[^`]+)`/.exec(step)?.[1];
    if (file === undefined) return [];
    return [...step.matchAll(/^ {3}```ts\n(.*?)^ {3}```$/gms)].map(([, code = '']) => ({
      file,
      code: code.replace(/^ {3}/gm, ''),
    }));
  });
}

function paste({ file, code }: { file: string; code: string }): void {
  const path = join(project, file);
  if (!file.endsWith('router.ts')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
    return;
  }
  const router = readFileSync(path, 'utf8');
  const pasted = code.startsWith('import ')
    ? `${code}${router}`
    : router.replace('  routes: [\n', (line) => `${line}${code}`);
  expect(pasted).not.toBe(router);
  writeFileSync(path, pasted);
}

test('the blocks of docs/add-an-operation.md, pasted into a new service, compile', () => {
  const create = `
    import { createService } from ${JSON.stringify(join(root, 'packages/generators/src/new-service/create.ts'))};
    await createService(${JSON.stringify(project)}, { service: 'orders', thing: 'order' });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', create], { stdio: 'pipe' });
  const pasted = blocks();
  expect(pasted.map(({ file }) => file.replace('services/orders/', ''))).toEqual([
    'src/services/rename-order.ts',
    'src/controllers/rename-order.ts',
    'src/router.ts',
    'src/router.ts',
    'test/rename-order.test.ts',
  ]);
  for (const block of pasted) paste(block);
  const configuration = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { incremental: false, tsBuildInfoFile: null },
    include: ['services', join(root, 'packages/**/*.d.ts')],
    exclude: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(configuration));
  const { status, stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['--noEmit', '--project', project],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, '']);
});
