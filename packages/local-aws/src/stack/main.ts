import { LocalFailure, reasonOf } from '../core/failure.ts';
import { terminal } from '../core/terminal.ts';
import { endInOrder, surviveFunctions } from './lifetime.ts';
import type { Options } from './options.ts';
import type { RunningStack } from './running-stack.ts';
import { summary } from './summary.ts';

/** Runs a program of the local stack: starts it, says what runs where, and ends it in order. */
export async function main(
  read: () => Options,
  run: (options: Options) => Promise<RunningStack>,
): Promise<void> {
  try {
    const options = read();
    surviveFunctions(terminal);
    const starting = run(options);
    let started = false;
    let ending = false;
    const end = async (): Promise<void> => {
      // What is half started cannot be ended in order.
      if (!started) terminal.say('Ends once it has started; Ctrl-C again ends it now.');
      ending = true;
      await (await starting).stop();
    };
    endInOrder(end, terminal, options.endWith);
    const { name, stack, directory } = await starting;
    started = true;
    if (ending) return;
    terminal.say(summary(name, stack, directory, performance.now()));
  } catch (error) {
    terminal.complain(
      error instanceof LocalFailure ? reasonOf(error) : String(error instanceof Error ? error.stack : error),
    );
    process.exit(1);
  }
}
