import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

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
 * Has a child end with this process, which otherwise would leave it behind, deploying; says on Ctrl-C and the like what
 * may go on without them.
 */
export function endWithUs(child: ChildProcess, changesSomething: boolean): void {
  if (!answering) answerInterruption();
  answering = true;
  running.set(child, changesSomething);
  child.once('exit', () => running.delete(child));
}

/** Goes on for ever once the command is interrupted, so that a child which was ended is not taken for one that failed. */
export const unlessInterrupted = (): Promise<void> =>
  interrupted ? new Promise(() => undefined) : Promise.resolve();
