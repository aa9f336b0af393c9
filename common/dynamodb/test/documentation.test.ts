import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ts from 'typescript';
import { useOwnTable } from './accounts.ts';

const root = join(import.meta.dirname, '../../..');
// Inside the workspace, so that the examples can import packages.
const folder = join(root, `.local/examples-${process.pid}`);
const examples = join(folder, 'examples.ts');

/** How many lines of the page state a result. */
let claims: number;
let checks: number;

beforeAll(async () => {
  await useOwnTable();
  await mkdir(folder, { recursive: true });
  const page = await readFile(join(root, 'docs/dynamodb.md'), 'utf8');
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const checked = withChecks(blocks.join('\n')).replaceAll(
    "'@moim/common/dynamodb'",
    JSON.stringify(join(root, 'common/dynamodb/index.ts')),
  );
  claims = (page.match(/ \/\/ (→|throws) /g) ?? []).length;
  checks = (checked.match(/^(await )?given\(/gm) ?? []).length;
  await writeFile(examples, `import { expect as given } from '@jest/globals';\n${checked}`);
});

afterAll(() => rm(folder, { recursive: true }));

/** Turns `work; // → value` and `work; // throws code` into checks. */
function withChecks(source: string): string {
  return source
    .replaceAll(/^(.+); \/\/ → (.+)$/gm, 'given(await ($1)).toEqual($2);')
    .replaceAll(
      /^(await .+); \/\/ throws ([\w-]+)$/gm,
      "await given((async () => { $1; })()).rejects.toMatchObject({ code: '$2' });",
    );
}

test('every example in docs/dynamodb.md has the result that it states', async () => {
  expect(checks).toBe(claims);
  await import(examples);
  expect(checks).toBeGreaterThan(25);
});

test('every example in docs/dynamodb.md compiles', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([examples], options);
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${file?.text.split('\n')[line]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(problems).toEqual([]);
});
