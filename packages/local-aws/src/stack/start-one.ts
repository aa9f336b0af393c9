import { basename } from 'node:path';
import { loadProject } from '../config/load-config.ts';
import { terminal } from '../core/terminal.ts';
import { areReachable, readEndpoints } from './endpoints.ts';
import { main } from './main.ts';
import { readOptions } from './options.ts';
import { runBeside, runOwnStack } from './running-stack.ts';

/** Runs one service: on the project's running local AWS if there is one, else on its own. Called by `serverless offline`. */
export async function startOne(folder: string): Promise<void> {
  const [service = '', ...flags] = process.argv.slice(2);
  const only = basename(service);
  await main(
    () => readOptions(folder, flags, process.env),
    async (options) => {
      const project = await loadProject(folder);
      const endpoints = readEndpoints(options.directory);
      if (!endpoints || !(await areReachable(endpoints)))
        return runOwnStack(project, options, { only, terminal });
      terminal.say(`${only} runs on the local AWS of ${endpoints.http}.`);
      // The running local AWS has the default port.
      const asked = flags.includes('--port') || Boolean(process.env.PORT);
      return runBeside(project, endpoints, asked ? options : { ...options, port: 0 }, { only, terminal });
    },
  );
}
