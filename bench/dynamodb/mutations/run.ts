import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDynamoDBLocal } from '../dynamodb-local.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';

// `npm run bench -- dynamodb/mutations [guarantee]` makes one mistake at a time in a copy of the query layer and runs the tests
// that must detect it. Fails if one goes undetected.

const [, , , pattern = ''] = process.argv;
const root = join(import.meta.dirname, '../../..');
const common = join(root, 'common');
const copy = join(root, '.local/mutations');
/** The query layer and what it imports. */
const parts = [
  'aws-errors',
  'aws-json',
  'aws-request',
  'dynamodb',
  'observability',
  'package.json',
  'settings',
];

const config = {
  rootDir: join(copy, 'dynamodb'),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testTimeout: 60_000,
  // That test reads a page outside the query layer.
  testPathIgnorePatterns: ['documentation'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      join(root, 'node_modules/@swc/jest'),
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};

const { endpoint, stop } = await startDynamoDBLocal();
try {
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const part of parts) await cp(join(common, part), join(copy, part), { recursive: true });
  if (runTests('.') !== 0) throw new Error('The tests fail before any mistake is made: fix them first');
  const rows = [];
  for (const mutation of mutations.filter(({ guarantee }) => guarantee.includes(pattern)))
    rows.push({ guarantee: mutation.guarantee, noticed: await isNoticed(mutation) });
  console.table(rows);
  const missed = rows.filter(({ noticed }) => noticed !== 'yes');
  console.log(`${rows.length - missed.length} of ${rows.length} mistakes were detected`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  stop();
  await rm(copy, { recursive: true, force: true });
}

async function isNoticed({ file, find, replace, tests }: Mutation): Promise<string> {
  const path = join(copy, 'dynamodb', file);
  const source = await readFile(path, 'utf8');
  if (!source.includes(find)) return 'the line no longer exists';
  await writeFile(
    path,
    source.replace(find, () => replace),
  );
  const status = runTests(tests);
  await writeFile(path, source);
  if (status === null) return 'the tests timed out';
  return status === 0 ? 'NO' : 'yes';
}

function runTests(pattern: string): number | null {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', jest, '--config', JSON.stringify(config), '--bail', pattern];
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  return spawnSync(process.execPath, flags, { cwd: root, env, stdio: 'ignore', timeout: 300_000 }).status;
}
