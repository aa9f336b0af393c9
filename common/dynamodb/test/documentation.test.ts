import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useOwnTable } from './accounts.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, `.local/examples-${process.pid}`);

beforeAll(async () => {
  await useOwnTable();
  await mkdir(folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

/** Turns `work; // → value` and `work; // throws code` into checks. */
function withChecks(source: string): string {
  return source
    .replaceAll(/^(.+); \/\/ → (.+)$/gm, 'given(await ($1)).toEqual($2);')
    .replaceAll(
      /^(await .+); \/\/ throws (\w+)$/gm,
      "await given((async () => { $1; })()).rejects.toMatchObject({ code: '$2' });",
    );
}

test('every example of docs/dynamodb.md gives what it says', async () => {
  const page = await readFile(join(root, 'docs/dynamodb.md'), 'utf8');
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const checked = withChecks(blocks.join('\n')).replaceAll(
    "'@moim/common/dynamodb'",
    JSON.stringify(join(root, 'common/dynamodb/index.ts')),
  );
  const checks = checked.match(/^(await )?given\(/gm) ?? [];
  expect(checks).toHaveLength((page.match(/ \/\/ (→|throws) /g) ?? []).length);
  const file = join(folder, 'examples.ts');
  await writeFile(file, `import { expect as given } from '@jest/globals';\n${checked}`);
  await import(file);
  expect(checks.length).toBeGreaterThan(25);
});
