import { loadProject } from '../config/load-config.ts';
import { terminal } from '../core/terminal.ts';
import { main } from './main.ts';
import { readOptions, usage } from './options.ts';
import { runOwnStack } from './running-stack.ts';

/** Runs all services of the project in `folder` on a local AWS of their own. */
export async function startAll(folder: string): Promise<void> {
  const read = () => {
    const options = readOptions(folder, process.argv.slice(2), process.env);
    if (!options.help) return options;
    terminal.say(usage());
    process.exit(0);
  };
  await main(read, async (options) => runOwnStack(await loadProject(folder), options, { terminal }));
}
