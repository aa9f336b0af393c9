import { LocalFailure, reasonOf } from './failure.ts';
import { endInOrder, surviveFunctions } from './lifetime.ts';
import type { Options } from './options.ts';
import type { RunningStack } from './running-stack.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';

/** Runs a program of the local stack: starts it, says what runs where, and ends it in order. */
export async function main(
  read: () => Options,
  run: (options: Options) => Promise<RunningStack>,
): Promise<void> {
  try {
    const options = read();
    surviveFunctions(terminal);
    const starting = run(options);
    // Ctrl-C while it starts ends what has been started by then.
    endInOrder(() => starting.then(({ stop }) => stop()), terminal, options.endWith);
    const { stack, directory } = await starting;
    terminal.say(summary(stack, directory, performance.now()));
  } catch (error) {
    terminal.complain(
      error instanceof LocalFailure ? reasonOf(error) : String(error instanceof Error ? error.stack : error),
    );
    process.exit(1);
  }
}
