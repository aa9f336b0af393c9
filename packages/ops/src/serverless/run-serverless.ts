import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Target } from '../cloudformation/target.ts';
import { folderOf } from '../services.ts';
import { spawnNode, unlessInterrupted } from '../terminal/interruption.ts';

const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');

/** The exit code and the output of a run of the Serverless Framework. */
export interface ServerlessRun {
  code: number;
  output: string;
}

/** Extracts the error message from the framework's output; returns all of it if there is no `Error:` section. */
const reasonIn = (output: string): string => (/(?:^|\n)Error:\n(.+)$/s.exec(output)?.[1] ?? output).trim();

/** Runs the Serverless Framework for one service with the Node version that the project pins. */
export async function runServerless(
  service: string,
  { stage, region }: Target,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ServerlessRun> {
  const child = spawnNode(
    [serverless, ...args, '--stage', stage, '--region', region],
    folderOf(service),
    args[0] !== 'package',
    environment,
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      output += chunk;
    });
  }
  await once(child, 'close');
  await unlessInterrupted();
  return { code: child.exitCode ?? 1, output: reasonIn(output) };
}
