import { main } from './main.ts';
import { readOptions, usage } from './options.ts';
import { runOwnStack } from './running-stack.ts';
import { terminal } from './terminal.ts';

/** `npm start`: all services, with a local AWS of their own. */
export async function startAll(): Promise<void> {
  const read = () => {
    const options = readOptions(process.argv.slice(2), process.env);
    if (!options.help) return options;
    terminal.say(usage);
    process.exit(0);
  };
  await main(read, (options) => runOwnStack(options, { terminal }));
}
