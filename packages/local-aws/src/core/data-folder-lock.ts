import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure, reasonOf } from './failure.ts';
import { objectOf } from './json.ts';
import { commandOf, isAlive } from './orphan-processes.ts';
import { startCommand } from './start-command.ts';

interface Owner {
  pid: number;
  port: number;
  /** Part of its command line: after a reboot another program may have the same process id. */
  program: string;
}

const fileIn = (directory: string): string => join(directory, 'owner.json');

/** The process that uses this data folder now, if any. */
export function ownerOf(directory: string): Owner | undefined {
  try {
    const { pid, port, program } = objectOf(JSON.parse(readFileSync(fileIn(directory), 'utf8')));
    const owner = { pid: Number(pid), port: Number(port), program: String(program) };
    const lives = owner.pid > 0 && owner.pid !== process.pid && isAlive(owner.pid);
    return lives && commandOf(owner.pid)?.includes(owner.program) ? owner : undefined;
  } catch {
    return undefined;
  }
}

const unusable = (directory: string, cause: unknown): LocalFailure =>
  new LocalFailure(
    `The data folder ${directory} cannot be used: ${reasonOf(cause)}. Choose another one with --dir.`,
    {
      cause,
    },
  );

function tryToLock(directory: string, port: number): boolean {
  const file = fileIn(directory);
  try {
    writeFileSync(
      file,
      JSON.stringify({ pid: process.pid, port, program: basename(process.argv[1] ?? 'node') }),
      { flag: 'wx' },
    );
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw unusable(directory, error);
    if (ownerOf(directory)) return false;
    // A killed run left it.
    rmSync(file, { force: true });
    return tryToLock(directory, port);
  }
}

/** A data folder locked by this process. */
export interface DataFolder {
  directory: string;
  /** It was created for this run. */
  isNew: boolean;
}

function make(directory: string): boolean {
  try {
    return mkdirSync(directory, { recursive: true }) !== undefined;
  } catch (error) {
    throw unusable(directory, error);
  }
}

/**
 * Locks `directory` for this process. A second local AWS on another port gets a folder below the default one, unless
 * the folder was named explicitly (`isDefault` is false). Throws a LocalFailure when the folder stays locked.
 */
export async function lockDataFolder(
  directory: string,
  port: number,
  isDefault: boolean,
): Promise<DataFolder> {
  const isNew = make(directory);
  // A process that is shutting down may need a moment.
  const deadline = Date.now() + 2500;
  while (!tryToLock(directory, port)) {
    const owner = ownerOf(directory);
    if (isDefault && owner && owner.port !== port)
      return lockDataFolder(join(directory, `port-${port}`), port, false);
    if (Date.now() > deadline) {
      const other = `PORT=${port + 100} LOCAL_AWS_DIR=.local/second ${startCommand()}`;
      throw new LocalFailure(
        `A local AWS already runs on port ${owner?.port} with its data in ${directory} (process ${owner?.pid}). End it with Ctrl-C in its terminal, or start a second one with \`${other}\`.`,
      );
    }
    await sleep(100);
  }
  return { directory, isNew };
}

export function releaseDataFolder(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}

/** Releases a folder after a failed start, and removes it when it was created for this run and is empty. */
export function discardDataFolder({ directory, isNew }: DataFolder): void {
  releaseDataFolder(directory);
  if (isNew && readdirSync(directory).length === 0) rmdirSync(directory);
}
