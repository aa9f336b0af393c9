import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options that all commands share. */
export const sharedOptions = {
  stage: { type: 'string', default: 'dev' },
  region: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** Node's message without the advice on `--` that follows it. */
const firstSentence = (message: string): string => message.split(/\. /)[0]?.replace(/\.$/, '') ?? message;

function refuseRepeated(args: readonly string[]): void {
  const flags = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.replace(/=.*/s, ''));
  const repeated = flags.find((flag, index) => flags.indexOf(flag) !== index);
  if (repeated) throw new Refusal('wrong-use', `${repeated} is given twice. See --help.`);
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
    throw new Refusal('wrong-use', `${reason}. See --help.`, error);
  }
}
