import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalFailure, reasonOf } from '../core/failure.ts';
import { startCommand } from '../core/start-command.ts';

export const usage = (): string => `${startCommand()} [options]

  --reset            start with empty tables, buckets and user pool
  --port <number>    port of the API (or PORT; default 3000; 0 picks a free one)
  --dir <folder>     folder for data and endpoints.json (or LOCAL_AWS_DIR; default .local)
  --stage <name>     stage whose parameters apply (default dev)
  --json-logs        print the functions' logs as JSON, as on AWS
  --api-only         serve no web front
  --help`;

export interface Options {
  directory: string;
  /** The folder is the default one, not named by an option or variable. */
  isDefaultDirectory: boolean;
  port: number;
  stage: string;
  reset: boolean;
  rawLogs: boolean;
  /** Whether the project's front is left out. */
  isApiOnly: boolean;
  help: boolean;
  /** What ends it besides Ctrl-C. */
  endWith: { withStdin: boolean; withParent: boolean };
}

function portFrom(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new LocalFailure(
    `port must be a number from 0 to 65535, got "${given}". For example: \`PORT=3100 ${startCommand()}\`.`,
  );
}

function parse(args: string[]) {
  try {
    const string = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({
      args,
      options: {
        port: string,
        dir: string,
        stage: string,
        reset: flag,
        'json-logs': flag,
        'api-only': flag,
        help: flag,
        'end-with-stdin': flag,
        'end-with-parent': flag,
      },
    }).values;
  } catch (error) {
    throw new LocalFailure(
      `${reasonOf(error).split('. ')[0]}. Known options: ${usage()
        .match(/--[a-z-]+/g)
        ?.join(' ')}`,
    );
  }
}

/** Reads options from the command line and the environment. Throws a LocalFailure for unknown or invalid ones. */
export function readOptions(project: string, args: string[], environment: NodeJS.ProcessEnv): Options {
  const flags = parse(args);
  const directory = flags.dir ?? (environment.LOCAL_AWS_DIR || undefined);
  return {
    directory: resolve(directory ?? `${project}/.local`),
    isDefaultDirectory: directory === undefined,
    port: portFrom(flags.port ?? (environment.PORT || '3000')),
    stage: flags.stage ?? 'dev',
    reset: flags.reset,
    rawLogs: flags['json-logs'],
    isApiOnly: flags['api-only'],
    help: flags.help,
    endWith: {
      withStdin: flags['end-with-stdin'],
      withParent: flags['end-with-parent'] || environment.npm_lifecycle_event !== undefined,
    },
  };
}
