import { createRequire } from 'node:module';
import type { Target } from '../cloudformation/target.ts';
import { folderOf } from '../services.ts';
import { spawnNode } from '../terminal/interruption.ts';
import { outputOf } from '../terminal/output-of.ts';

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
  const output = await outputOf(child);
  return { code: child.exitCode ?? 1, output: reasonIn(output) };
}
