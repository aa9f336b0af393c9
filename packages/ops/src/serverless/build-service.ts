import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../services.ts';
import { outputOf } from '../terminal/output-of.ts';
import { Refusal } from '../terminal/refusal.ts';

function hasBuild(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || !('scripts' in value)) return false;
  const { scripts } = value;
  return typeof scripts === 'object' && scripts !== null && 'build' in scripts;
}

/** Runs a `build` as `npm run` would, with the Node that the project pins and without npm. Needs no network access. */
const runBuild = (folder: string): ChildProcess =>
  spawn(process.execPath, ['--run', 'build'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * Runs the script `build` of a service's package.json, if it has one: what its package consists of.
 *
 * @throws {Refusal} with the output of a build that fails
 */
export async function buildService(service: string, folder = folderOf(service)): Promise<void> {
  if (!hasBuild(folder)) return;
  const child = runBuild(folder);
  const output = await outputOf(child);
  if (child.exitCode !== 0) throw new Refusal('failed', `${service} cannot be built:\n${output.trim()}`);
}
