import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalFailure, reasonOf } from '../core/failure.ts';

export const usage = `npm start [-- options]

  --reset            start with empty tables, buckets and user pool
  --port <number>    where the API listens (or PORT; 3000; 0 takes a free one)
  --dir <folder>     where data and endpoints.json are kept (or LOCAL_AWS_DIR; .local)
  --stage <name>     the stage whose settings apply (dev)
  --json-logs        print the functions' logs as they are on AWS
  --help`;

export interface Options {
  directory: string;
  /** The folder was not asked for by name. */
  isDefaultDirectory: boolean;
  port: number;
  stage: string;
  reset: boolean;
  rawLogs: boolean;
  help: boolean;
  /** What ends it beside Ctrl-C. */
  endWith: { withStdin: boolean; withParent: boolean };
}

function portFrom(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new LocalFailure(
    `"${given}" is no port: give a number from 0 to 65535, as in \`PORT=3100 npm start\`.`,
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
        help: flag,
        'end-with-stdin': flag,
        'end-with-parent': flag,
      },
    }).values;
  } catch (error) {
    throw new LocalFailure(
      `${reasonOf(error).split('. ')[0]}. Known: ${usage.match(/--[a-z-]+/g)?.join(' ')}`,
    );
  }
}

/** What the command line and the environment ask for. Throws a LocalFailure for what is not understood. */
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
    help: flags.help,
    endWith: {
      withStdin: flags['end-with-stdin'],
      withParent: flags['end-with-parent'] || environment.npm_lifecycle_event !== undefined,
    },
  };
}
