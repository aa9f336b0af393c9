import { basename } from 'node:path';
import { loadProject } from '../config/load-config.ts';
import { terminal } from '../core/terminal.ts';
import { areReachable, readEndpoints } from './endpoints.ts';
import { main } from './main.ts';
import { readOptions } from './options.ts';
import { runBeside, runOwnStack } from './running-stack.ts';

/** `serverless offline` in a service's folder: this service alone, on the local AWS that runs, or on its own. */
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
      // Unless a port was asked for, the one of the running stack is out of the question.
      const asked = flags.includes('--port') || Boolean(process.env.PORT);
      return runBeside(project, endpoints, asked ? options : { ...options, port: 0 }, { only, terminal });
    },
  );
}
