import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Parent id and command line of a process; undefined when no process has this id. */
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

/** The command line of a process. */
export const commandOf = (pid: number): string | undefined => processInfo(pid)?.[1];

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process with SIGTERM, after two seconds with SIGKILL, and waits until it is gone. */
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

/** Writes `pid` to a file, so that the next start can end the process if this one is killed. */
export function notePid(file: string, pid: number): void {
  writeFileSync(file, String(pid));
}

/**
 * Ends the process noted in `file`, if a previous run left it. Its command line must contain `mark`: after a reboot
 * another program may have the same id.
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
