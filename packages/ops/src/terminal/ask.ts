import { createInterface } from 'node:readline';
import { Refusal } from './refusal.ts';

let lines: AsyncIterator<string> | undefined;

// One reader for all questions: a second one would miss what the first has already read from a pipe.
function nextLine(): Promise<IteratorResult<string>> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return lines.next();
}

async function answerTo(question: string): Promise<string> {
  process.stdout.write(`${question} `);
  const { value, done } = await nextLine();
  if (done) throw new Refusal('notAgreed', '\nNobody answered: nothing was done.');
  return value.trim();
}

/** Lets the terminal go, or the process would wait for more. */
export function stopAsking(): void {
  process.stdin.destroy();
}

/** Asks yes or no; anything but yes ends the command with nothing done. */
export async function requireYes(question: string): Promise<void> {
  const answer = await answerTo(`${question} [y/N]`);
  if (!/^y(es)?$/i.test(answer)) throw new Refusal('notAgreed', 'Nothing was done.');
}

/** Has the stage's name typed, for what cannot be undone. */
export async function requireTyped(expected: string, reason: string): Promise<void> {
  const answer = await answerTo(`${reason}\nType the stage's name (${expected}) to go on:`);
  if (answer !== expected) {
    throw new Refusal('notAgreed', `"${answer}" is not the stage's name: nothing was done.`);
  }
}
