import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { takePackagingTurn } from './packaging-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'moim-turn-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A run that takes the turn and keeps it, while its standard input is open. */
async function anotherRun() {
  const source = `
    import { takePackagingTurn } from ${JSON.stringify(join(import.meta.dirname, 'packaging-lock.ts'))};
    takePackagingTurn(${JSON.stringify(root)});
    console.log('taken');
    process.stdin.resume().on('end', () => process.exit());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  return child;
}

test('one run at a time packages, and the next one once it is done', async () => {
  const other = await anotherRun();
  expect(() => takePackagingTurn(root)).toThrow(`(process ${other.pid}). Wait until it is done.`);
  other.stdin.end();
  await once(other, 'exit');
  expect(existsSync(join(root, '.local/packaging.pid'))).toBe(false);
  expect(() => takePackagingTurn(root)).not.toThrow();
});

test('a killed run is in nobody’s way', async () => {
  const other = await anotherRun();
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(existsSync(join(root, '.local/packaging.pid'))).toBe(true);
  expect(() => takePackagingTurn(root)).not.toThrow();
});

test('nor is a file that makes no sense', () => {
  takePackagingTurn(root);
  writeFileSync(join(root, '.local/packaging.pid'), '');
  expect(() => takePackagingTurn(root)).not.toThrow();
});

test('of runs that find a killed one’s note at once, one gets the turn', async () => {
  const file = join(root, '.local/packaging.pid');
  const dead = await anotherRun();
  dead.kill('SIGKILL');
  await once(dead, 'exit');
  const source = `
    import { takePackagingTurn } from ${JSON.stringify(join(import.meta.dirname, 'packaging-lock.ts'))};
    while (Date.now() < Number(process.argv[1])) {}
    try { takePackagingTurn(${JSON.stringify(root)}); console.log('taken'); } catch { console.log('refused'); }
    process.stdin.resume().on('end', () => process.exit());`;
  const start = String(Date.now() + 1_500);
  const runs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', source, start], { stdio: 'pipe' }),
  );
  const answers = await Promise.all(
    runs.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()),
  );
  expect(answers.sort()).toEqual(['refused', 'refused', 'refused', 'taken']);
  expect(existsSync(file)).toBe(true);
  const ended = runs.map((run) => once(run, 'exit'));
  for (const run of runs) run.stdin.end();
  await Promise.all(ended);
  expect(existsSync(file)).toBe(false);
});

test('a working copy that cannot be written to is said to be', () => {
  expect(() => takePackagingTurn('/dev/null')).toThrow(
    /^Packaging writes into the working copy, and cannot: Error: ENOTDIR/,
  );
});
