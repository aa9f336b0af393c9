import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure, reasonOf } from './failure.ts';
import { objectOf } from './json.ts';
import { commandOf, isAlive } from './orphan-processes.ts';

interface Owner {
  pid: number;
  port: number;
  /** Part of its command line: after a restart of the machine the same id may belong to anything. */
  program: string;
}

const fileIn = (directory: string): string => join(directory, 'owner.json');

/** The stack that uses this data folder now, if there is one. */
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
  new LocalFailure(`Data cannot be kept in ${directory}: ${reasonOf(cause)}. Name another folder.`, {
    cause,
  });

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
    // Left behind by a killed run.
    rmSync(file, { force: true });
    return tryToLock(directory, port);
  }
}

/** A data folder that this process alone uses. */
export interface DataFolder {
  directory: string;
  /** It was not there before. */
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
 * Makes this process the only one that uses `directory`. Gives the folder to use: a second stack beside a running one,
 * on a port of its own, gets a folder below it, unless the folder was asked for by name.
 */
export async function lockDataFolder(
  directory: string,
  port: number,
  isDefault: boolean,
): Promise<DataFolder> {
  const isNew = make(directory);
  // Somebody who was just told to end may need a moment.
  const deadline = Date.now() + 2500;
  while (!tryToLock(directory, port)) {
    const owner = ownerOf(directory);
    if (isDefault && owner && owner.port !== port)
      return lockDataFolder(join(directory, `port-${port}`), port, false);
    if (Date.now() > deadline) {
      const other = `PORT=${port + 100} LOCAL_AWS_DIR=.local/second npm start`;
      throw new LocalFailure(
        `A local stack already runs on port ${owner?.port} with the data in ${directory} (process ${owner?.pid}). End it with Ctrl-C in its terminal, or start a second one with \`${other}\`.`,
      );
    }
    await sleep(100);
  }
  return { directory, isNew };
}

export function releaseDataFolder(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}

/** Lets go of a folder in which nothing could be started; one that was made for it goes, unless something is in it. */
export function discardDataFolder({ directory, isNew }: DataFolder): void {
  releaseDataFolder(directory);
  if (isNew && readdirSync(directory).length === 0) rmdirSync(directory);
}
