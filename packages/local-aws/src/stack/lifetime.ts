import { reasonOf } from '../core/failure.ts';
import { isAlive, processInfo } from '../core/orphan-processes.ts';
import type { Terminal } from '../core/terminal.ts';

/** The process that started this one; and, as npm does so through a shell that survives it, the one behind that. */
function whoStartedThis(): number[] {
  const { ppid } = process;
  const [behind, command = ''] = processInfo(ppid) ?? [];
  return behind !== undefined && /^\S*sh -c /.test(command) ? [ppid, behind] : [ppid];
}

interface Reasons {
  /** Standard input closes: whoever started this is gone. */
  withStdin: boolean;
  /** The parent process is gone. */
  withParent: boolean;
}

/** Ends this process in order, whatever asks for it first. */
export function endInOrder(stop: () => Promise<void>, terminal: Terminal, reasons: Reasons): void {
  let ending: number | undefined;
  const end = (): void => {
    if (ending !== undefined) {
      // Ctrl-C reaches this process from the terminal and again from npm; a second one by hand does not wait.
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
    // A killed npm tells nobody; its script would go on, unseen, and hold the port.
    const starters = whoStartedThis();
    setInterval(() => starters.every(isAlive) || end(), 500).unref();
  }
}

/** A function's mistake that nobody caught must not end the stack. */
export function surviveFunctions(terminal: Terminal): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) =>
      terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}
