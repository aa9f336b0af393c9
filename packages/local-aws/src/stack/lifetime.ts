import { reasonOf } from '../core/failure.ts';
import { isAlive, processInfo } from '../core/orphan-processes.ts';
import type { Terminal } from '../core/terminal.ts';

/** The process that started this one, and behind the shell that npm runs scripts in, npm itself. */
function starters(): number[] {
  const { ppid } = process;
  const [behind, command = ''] = processInfo(ppid) ?? [];
  return behind !== undefined && /^\S*sh -c /.test(command) ? [ppid, behind] : [ppid];
}

interface Reasons {
  /** End when standard input closes. */
  withStdin: boolean;
  /** End when the parent process is gone. */
  withParent: boolean;
}

/** Shuts this process down cleanly on a signal or one of the given reasons. */
export function endInOrder(stop: () => Promise<void>, terminal: Terminal, reasons: Reasons): void {
  let ending: number | undefined;
  const end = (): void => {
    if (ending !== undefined) {
      // Ctrl-C arrives twice, from the terminal and from npm. A later one is a second press and does not wait.
      if (Date.now() - ending > 1000) process.exit(1);
      return;
    }
    ending = Date.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        terminal.complain(reasonOf(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (reasons.withStdin) process.stdin.on('end', end).resume();
  if (reasons.withParent) {
    // A killed npm leaves its script running, unseen and holding the port.
    const started = starters();
    setInterval(() => started.every(isAlive) || end(), 500).unref();
  }
}

/** Keeps the process alive when a function's error is not caught. */
export function surviveFunctions(terminal: Terminal): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) =>
      terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}
