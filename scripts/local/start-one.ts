import { basename } from 'node:path';
import { areReachable, readEndpoints } from './endpoints.ts';
import { main } from './main.ts';
import { readOptions } from './options.ts';
import { runBeside, runOwnStack } from './running-stack.ts';
import { terminal } from './terminal.ts';

/** `serverless offline` in a service's folder: this service alone, on the local AWS that runs, or on its own. */
export async function startOne(): Promise<void> {
  const [folder = '', ...flags] = process.argv.slice(2);
  const only = basename(folder);
  await main(
    () => readOptions(flags, process.env),
    async (options) => {
      const endpoints = readEndpoints(options.directory);
      if (!endpoints || !(await areReachable(endpoints))) return runOwnStack(options, { only, terminal });
      terminal.say(`${only} runs on the local AWS of ${endpoints.http}.`);
      // Unless a port was asked for, the one of the running stack is out of the question.
      const asked = flags.includes('--port') || Boolean(process.env.PORT);
      return runBeside(endpoints, asked ? options : { ...options, port: 0 }, { only, terminal });
    },
  );
}
