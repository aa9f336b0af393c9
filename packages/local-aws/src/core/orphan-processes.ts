import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Parent and command line of a process, or undefined when there is none with this id. */
export function processInfo(pid: number): [parent: number, command: string] | undefined {
  try {
    const line = execFileSync('ps', ['-p', String(pid), '-o', 'ppid=,command='], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, parent = '', command = ''] = /^(\d+)\s+(.*)$/s.exec(line.toString().trim()) ?? [];
    return [Number(parent), command];
  } catch {
    return undefined;
  }
}

export const commandOf = (pid: number): string | undefined => processInfo(pid)?.[1];

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process, gently first, and waits until it is gone. */
export async function endProcess(pid: number): Promise<void> {
  for (const [signal, tries] of [
    ['SIGTERM', 40],
    ['SIGKILL', 40],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let count = 0; count < tries && isAlive(pid); count += 1) await sleep(50);
  }
}

/** Notes that `pid` belongs to this stack, so that the next start finds it should this process be killed. */
export function notePid(file: string, pid: number): void {
  writeFileSync(file, String(pid));
}

/**
 * Ends the process noted in `file` if a former run left it behind. Its command line must contain `mark`: after a
 * restart of the machine the same id may belong to anything.
 */
export async function endOrphan(file: string, mark: string): Promise<void> {
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
  } catch {
    return;
  }
  if (pid > 0 && isAlive(pid) && commandOf(pid)?.includes(mark)) await endProcess(pid);
  rmSync(file, { force: true });
}
