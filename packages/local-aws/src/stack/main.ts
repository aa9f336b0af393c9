import { LocalFailure, reasonOf } from '../core/failure.ts';
import { terminal } from '../core/terminal.ts';
import { endInOrder, surviveFunctions } from './lifetime.ts';
import type { Options } from './options.ts';
import type { RunningStack } from './running-stack.ts';
import { summary } from './summary.ts';

/** Starts the local AWS, prints the summary, and shuts it down cleanly. */
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
      // A half-started local AWS cannot be shut down cleanly.
      if (!started) terminal.say('Stops once it has started. Press Ctrl-C again to stop it now.');
      ending = true;
      await (await starting).stop();
    };
    endInOrder(end, terminal, options.endWith);
    const { project, stack, directory } = await starting;
    started = true;
    if (ending) return;
    terminal.say(summary(project, stack, directory, performance.now(), options.isApiOnly));
  } catch (error) {
    terminal.complain(
      error instanceof LocalFailure ? reasonOf(error) : String(error instanceof Error ? error.stack : error),
    );
    process.exit(1);
  }
}
