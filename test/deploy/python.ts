import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = resolve(import.meta.dirname, '../../.local/deploy-lane');

/**
 * The folder of programs of a Python environment that holds what a file of pinned requirements says; makes it when
 * needed, under a name of its own.
 */
export async function pythonWith(requirements: string, name: string): Promise<string> {
  const environment = join(folder, name);
  const programs = join(environment, 'bin');
  const stamp = join(environment, 'requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return programs;
  rmSync(environment, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', environment]);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  await run(join(programs, 'python'), install);
  // Written last: an installation that was broken off is made again.
  writeFileSync(stamp, wanted);
  return programs;
}
