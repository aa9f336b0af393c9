import { styleText } from 'node:util';

/** Output to the person who started the local AWS. */
export interface Terminal {
  say(line: string): void;
  /** Reports a problem that the person should fix. */
  complain(line: string): void;
}

export const terminal: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${styleText('red', '✖', { stream: process.stderr })} ${line}\n`),
};

export const quiet: Terminal = { say: () => {}, complain: (line) => process.stderr.write(`${line}\n`) };
