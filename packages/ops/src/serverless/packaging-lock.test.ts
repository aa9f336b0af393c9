import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { acquirePackagingLock } from './packaging-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'moim-packaging-lock-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Starts a process that holds the lock until its standard input closes. */
async function anotherRun() {
  const source = `
    import { acquirePackagingLock } from ${JSON.stringify(join(import.meta.dirname, 'packaging-lock.ts'))};
    acquirePackagingLock(${JSON.stringify(root)});
    console.log('locked');
    process.stdin.resume().on('end', () => process.exit());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  return child;
}

test('lets one run package at a time, and the next one after it ends', async () => {
  const other = await anotherRun();
  expect(() => acquirePackagingLock(root)).toThrow(`(process ${other.pid}). Wait until it ends, then retry.`);
  other.stdin.end();
  await once(other, 'exit');
  expect(existsSync(join(root, '.local/packaging.pid'))).toBe(false);
  expect(() => acquirePackagingLock(root)).not.toThrow();
});

test('ignores the lock of a killed run', async () => {
  const other = await anotherRun();
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(existsSync(join(root, '.local/packaging.pid'))).toBe(true);
  expect(() => acquirePackagingLock(root)).not.toThrow();
});

test('ignores a lock file without a process id', () => {
  acquirePackagingLock(root);
  writeFileSync(join(root, '.local/packaging.pid'), '');
  expect(() => acquirePackagingLock(root)).not.toThrow();
});

test('lets exactly one of several runs replace the lock of a killed run', async () => {
  const file = join(root, '.local/packaging.pid');
  const killed = await anotherRun();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const source = `
    import { acquirePackagingLock } from ${JSON.stringify(join(import.meta.dirname, 'packaging-lock.ts'))};
    while (Date.now() < Number(process.argv[1])) {}
    try { acquirePackagingLock(${JSON.stringify(root)}); console.log('locked'); } catch { console.log('refused'); }
    process.stdin.resume().on('end', () => process.exit());`;
  const start = String(Date.now() + 1_500);
  const runs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', source, start], { stdio: 'pipe' }),
  );
  const answers = await Promise.all(
    runs.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()),
  );
  expect(answers.sort()).toEqual(['locked', 'refused', 'refused', 'refused']);
  expect(existsSync(file)).toBe(true);
  const ended = runs.map((run) => once(run, 'exit'));
  for (const run of runs) run.stdin.end();
  await Promise.all(ended);
  expect(existsSync(file)).toBe(false);
});

test('refuses a working copy that it cannot write to', () => {
  expect(() => acquirePackagingLock('/dev/null')).toThrow(
    /^Packaging cannot write to the working copy: Error: ENOTDIR/,
  );
});
