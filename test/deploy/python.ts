import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = resolve(import.meta.dirname, '../../.local/deploy-lane');

/**
 * Returns the `bin` folder of a Python environment with pinned requirements. Creates the environment on first use, in a
 * folder named after the requirements.
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
  // Written last, so that an interrupted installation is repeated.
  writeFileSync(stamp, wanted);
  return programs;
}
