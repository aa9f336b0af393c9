import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyExists, ConditionFailed, Throttled, TransactionFailed } from '../dynamodb/index.ts';
import { Problem } from './problem.ts';

/** Less than a function behind the API may run. */
const patienceMs = 20_000;
/** The longest pause after the first attempt, in attempts. */
const longestPause = 8;
/** However long an attempt took: the query layer pauses as well, before it gives up. */
const longestPauseMs = 1_000;

/**
 * Reads and writes an item that others change at the same time, and starts over when one of them was first. The pauses
 * are random, so that they do not meet again, and become shorter: otherwise those who have just come would overtake
 * those who have waited. 20 people who write messages into one chat without a pause need 2.4 attempts each.
 *
 * @param attempt - must be conditional on what it has read
 * @throws Problem `unavailable` if that keeps happening
 */
export async function retryLostRaces<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (let left = longestPause; ; left = Math.max(1, left - 1)) {
    const start = performance.now();
    try {
      return await attempt();
    } catch (error) {
      if (!isLostRace(error)) throw error;
      if (start > end) throw tooBusy(error);
    }
    const took = performance.now() - start;
    await pause(Math.random() * Math.min(longestPauseMs, took * left));
  }
}

/** DynamoDB reports a write that another transaction is changing as throttled. What must be missing may have come. */
function isLostRace(error: unknown): boolean {
  const cause = error instanceof TransactionFailed ? error.cause : error;
  return cause instanceof ConditionFailed || cause instanceof Throttled || cause instanceof AlreadyExists;
}

function tooBusy(cause: unknown): Problem {
  return new Problem('unavailable', {
    detail: 'Too many people are changing this at the same time. Try again in a moment.',
    headers: { 'retry-after': '1' },
    cause,
  });
}
