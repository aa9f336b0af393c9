import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The running child processes, and whether each may have changed anything on AWS. */
const running = new Map<ChildProcess, boolean>();
let handling = false;
let interrupted = false;

function handleSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, async () => {
      interrupted = true;
      const changing = [...running.values()].includes(true);
      console.error(
        changing
          ? '\nInterrupted. CloudFormation finishes what it has started: scripts/status.sh shows when. Then retry.'
          : '\nInterrupted.',
      );
      const children = [...running.keys()];
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
      process.exit(code);
    });
  }
}

/**
 * Starts Node in a folder as a child process that ends with this one, so that it cannot go on deploying unattended. On
 * SIGINT, SIGTERM and SIGHUP it prints whether CloudFormation may still be working.
 */
export function spawnNode(args: readonly string[], cwd: string, changesSomething: boolean): ChildProcess {
  const guard = join(import.meta.dirname, 'end-with-parent.mjs');
  const child = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (!handling) handleSignals();
  handling = true;
  running.set(child, changesSomething);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Never resolves once the command is interrupted, so that a child which was stopped is not reported as failed. */
export const unlessInterrupted = (): Promise<void> =>
  interrupted ? new Promise(() => undefined) : Promise.resolve();
