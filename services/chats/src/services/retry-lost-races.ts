import { setTimeout as pause } from 'node:timers/promises';
import { ConditionFailed, Throttled, TransactionFailed } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';

const patienceMs = 15_000;
const firstPauseMs = 10;
const longestPauseMs = 320;

/**
 * Reads and writes an item that others change at the same time, and starts over when one of them was first. The pause
 * before each attempt is random, so that they do not meet again.
 *
 * @param attempt - must be conditional on what it has read
 * @throws Problem `unavailable` if that keeps happening
 */
export async function retryLostRaces<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patienceMs;
  for (let longest = firstPauseMs; ; longest = Math.min(longest * 2, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLostRace(error)) throw error;
      if (Date.now() > end) throw tooBusy(error);
    }
    await pause(Math.random() * longest);
  }
}

/** DynamoDB reports a write that another transaction is changing as throttled. */
function isLostRace(error: unknown): boolean {
  const cause = error instanceof TransactionFailed ? error.cause : error;
  return cause instanceof ConditionFailed || cause instanceof Throttled;
}

function tooBusy(cause: unknown): Problem {
  return new Problem('unavailable', {
    detail: 'Too many people are writing to this chat. Try again in a moment.',
    headers: { 'retry-after': '1' },
    cause,
  });
}
