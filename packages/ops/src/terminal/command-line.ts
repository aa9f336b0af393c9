import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What every command of ours takes. */
export const sharedOptions = {
  stage: { type: 'string', default: 'dev' },
  region: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** Node's own words, without the advice on `--` that follows them. */
const firstSentence = (message: string): string => message.split(/\. /)[0]?.replace(/\.$/, '') ?? message;

function refuseRepeated(args: readonly string[]): void {
  const flags = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.replace(/=.*/s, ''));
  const repeated = flags.find((flag, index) => flags.indexOf(flag) !== index);
  if (repeated) throw new Refusal('wrongUse', `${repeated} is given twice. See --help.`);
}

/** Parses a command's arguments strictly; `--help` prints the usage and ends the process. */
export function parseCommandLine<Known extends Options>(usage: string, options: Known, args: string[]) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  refuseRepeated(args);
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? firstSentence(error.message) : String(error);
    throw new Refusal('wrongUse', `${reason}. See --help.`, error);
  }
}
