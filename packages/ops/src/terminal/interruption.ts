import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs of the Serverless Framework that have not ended, and whether they may have changed anything. */
const running = new Map<ChildProcess, boolean>();
let answering = false;
let interrupted = false;

function answerInterruption(): void {
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
          ? '\nInterrupted. What CloudFormation has begun goes on: scripts/status.sh shows it. Then repeat.'
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
 * Runs Node in a folder as a child that ends with this process, however that ends; it would be left behind otherwise,
 * deploying. Says on Ctrl-C and the like what may go on without them.
 */
export function spawnNode(args: readonly string[], cwd: string, changesSomething: boolean): ChildProcess {
  const guard = join(import.meta.dirname, 'end-with-parent.mjs');
  const child = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (!answering) answerInterruption();
  answering = true;
  running.set(child, changesSomething);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Goes on for ever once the command is interrupted, so that a child which was ended is not taken for one that failed. */
export const unlessInterrupted = (): Promise<void> =>
  interrupted ? new Promise(() => undefined) : Promise.resolve();
