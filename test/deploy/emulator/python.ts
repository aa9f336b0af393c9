import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const requirements = join(import.meta.dirname, 'requirements.txt');
const environment = resolve(import.meta.dirname, '../../../.local/deploy-lane/python');

/** The interpreter of a Python environment that holds the emulator in the pinned version; makes it when needed. */
export async function pythonWithEmulator(): Promise<string> {
  const python = join(environment, 'bin/python');
  const stamp = join(environment, 'requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  rmSync(environment, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', environment]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  // Written last: an installation that was broken off is made again.
  writeFileSync(stamp, wanted);
  return python;
}
