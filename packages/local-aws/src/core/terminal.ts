import { styleText } from 'node:util';

/** Where the local stack speaks to the person who started it. */
export interface Terminal {
  say(line: string): void;
  /** Something is wrong that the person should mend. */
  complain(line: string): void;
}

export const terminal: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${styleText('red', '✖')} ${line}\n`),
};

export const quiet: Terminal = { say: () => {}, complain: (line) => process.stderr.write(`${line}\n`) };
