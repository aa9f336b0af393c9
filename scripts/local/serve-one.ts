// What `serverless offline` in a service's folder runs: scripts/serverless/plugin.cjs.
import { basename } from 'node:path';
import { areReachable, readEndpoints } from './endpoints.ts';
import { main } from './main.ts';
import { readOptions } from './options.ts';
import { runBeside, runOwnStack } from './running-stack.ts';
import { terminal } from './terminal.ts';

const [folder = '', ...flags] = process.argv.slice(2);
const only = basename(folder);

await main(
  () => readOptions(flags, process.env),
  async (options) => {
    const endpoints = readEndpoints(options.directory);
    if (!endpoints || !(await areReachable(endpoints))) return runOwnStack(options, { only, terminal });
    terminal.say(`${only} runs on the local AWS behind ${endpoints.http}.`);
    // Unless a port was asked for, the one of the running stack is out of the question.
    const asked = flags.includes('--port') || Boolean(process.env.PORT);
    return runBeside(endpoints, asked ? options : { ...options, port: 0 }, { only, terminal });
  },
);
