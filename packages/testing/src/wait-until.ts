import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer: anything but `undefined` and `false`. Throws after `seconds`.
 *
 * @param what - what is waited for, for the error
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  { seconds = 60, pause = 50 } = {},
): Promise<Answer> {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(pause)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`After ${seconds} seconds still not: ${what}.`);
}
