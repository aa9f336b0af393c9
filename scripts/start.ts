import { main } from './local/main.ts';
import { readOptions, usage } from './local/options.ts';
import { runOwnStack } from './local/running-stack.ts';
import { terminal } from './local/terminal.ts';

await main(
  () => {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) {
      terminal.say(usage);
      process.exit(0);
    }
    return options;
  },
  (options) => runOwnStack(options, { terminal }),
);
