import { setTimeout as pause } from 'node:timers/promises';
import {
  AlreadyExists,
  NotFound,
  Throttled,
  TransactionFailed,
  VersionConflict,
} from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';

const mostAttempts = 20;

/**
 * Reads and writes a person's item, and starts over when someone else changed it in between. A person has few
 * connections and devices, so that races are rare, and short.
 *
 * @param attempt - must be conditional on what it has read
 * @throws Problem `unavailable` if that keeps happening
 */
export async function retryLostRaces<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLostRace(error)) throw error;
      if (count === mostAttempts) throw tooBusy(error);
    }
    await pause(Math.random() * 20 * count);
  }
}

/** DynamoDB reports a write that another transaction is changing as throttled. */
function isLostRace(error: unknown): boolean {
  const cause = error instanceof TransactionFailed ? error.cause : error;
  return (
    cause instanceof VersionConflict ||
    cause instanceof AlreadyExists ||
    cause instanceof NotFound ||
    cause instanceof Throttled
  );
}

function tooBusy(cause: unknown): Problem {
  return new Problem('unavailable', {
    detail: 'Too many connections or devices of the same person change at once. Try again in a moment.',
    headers: { 'retry-after': '1' },
    cause,
  });
}
