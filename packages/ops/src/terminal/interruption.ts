import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
/** How many running operations may have changed something on AWS. */
let changing = 0;
let handling = false;
let interrupted = false;

function handleSignals(): void {
  if (handling) return;
  handling = true;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, async () => {
      interrupted = true;
      console.error(
        changing > 0
          ? '\nInterrupted. CloudFormation finishes what it has started: scripts/status.sh shows when. Then retry.'
          : '\nInterrupted.',
      );
      const children = [...running];
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
      process.exit(code);
    });
  }
}

/** Runs an operation that changes something on AWS; an interruption meanwhile says that CloudFormation goes on. */
export async function whileChanging<Result>(operation: () => Promise<Result>): Promise<Result> {
  handleSignals();
  changing += 1;
  try {
    return await operation();
  } finally {
    changing -= 1;
  }
}

/**
 * Starts Node in a folder as a child process that ends with this one, so that it cannot go on deploying unattended. On
 * SIGINT, SIGTERM and SIGHUP it prints whether CloudFormation may still be working.
 */
export function spawnNode(
  args: readonly string[],
  cwd: string,
  changesSomething: boolean,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const guard = join(import.meta.dirname, 'end-with-parent.mjs');
  const child = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  handleSignals();
  running.add(child);
  if (changesSomething) changing += 1;
  child.once('exit', () => {
    running.delete(child);
    if (changesSomething) changing -= 1;
  });
  return child;
}

/** Never resolves once the command is interrupted, so that a child which was stopped is not reported as failed. */
export const unlessInterrupted = (): Promise<void> =>
  interrupted ? new Promise(() => undefined) : Promise.resolve();
