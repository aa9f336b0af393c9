import { reasonOf } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Ends this process in order, whatever asks for it first. */
export function endInOrder(stop: () => Promise<void>, terminal: Terminal, withStdin: boolean): void {
  let ending = false;
  const end = (code: number): void => {
    // A second Ctrl-C does not wait.
    if (ending) process.exit(code);
    ending = true;
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        terminal.complain(reasonOf(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  if (withStdin) process.stdin.on('end', () => end(0)).resume();
  // A killed npm tells nobody; its script would go on, unseen, and hold the port.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => process.ppid !== parent && end(0), 500).unref();
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
