import { createInterface } from 'node:readline';
import { Refusal } from './refusal.ts';

let lines: AsyncIterator<string> | undefined;

// All prompts share one reader: a second one would miss lines that the first has already read from a pipe.
function nextLine(): Promise<IteratorResult<string>> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return lines.next();
}

async function answerTo(question: string): Promise<string> {
  process.stdout.write(`${question} `);
  const { value, done } = await nextLine();
  if (done) throw new Refusal('not-confirmed', '\nNo answer: nothing was changed.');
  return value.trim();
}

/** Releases standard input, which would otherwise keep the process running. */
export function closePrompt(): void {
  process.stdin.destroy();
}

/** Prompts for yes or no; refuses on any answer but yes. */
export async function requireYes(question: string): Promise<void> {
  const answer = await answerTo(`${question} [y/N]`);
  if (!/^y(es)?$/i.test(answer)) throw new Refusal('not-confirmed', 'Nothing was changed.');
}

/** Prompts for the stage's name before an operation that cannot be undone. */
export async function requireTyped(expected: string, reason: string): Promise<void> {
  const answer = await answerTo(`${reason}\nType the stage's name (${expected}) to continue:`);
  if (answer !== expected) {
    throw new Refusal('not-confirmed', `"${answer}" is not the stage's name: nothing was changed.`);
  }
}
