import { setTimeout as wait } from 'node:timers/promises';
import { awsErrorKind, isRetryable } from '../aws-errors/index.ts';
import { AwsError } from './aws-error.ts';

// As the SDK's clients repeat requests by default.
const defaultAttempts = 3;
const firstPause = 100;
const firstPauseThrottled = 500;
const longestPause = 20_000;
const longestExtension = 5_000;

/**
 * Sends a request up to three times (`AWS_MAX_ATTEMPTS`), while AWS throttles it or does not answer. Pauses between
 * attempts for a random time, whose upper bound doubles. Throws the last error.
 */
export async function withRetries<Result>(send: () => Promise<Result>): Promise<Result> {
  const attempts = Number(process.env.AWS_MAX_ATTEMPTS) || defaultAttempts;
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= attempts || !isRetryable(awsErrorKind(error), { repeatable: true })) throw error;
      await wait(pauseAfter(error, attempt));
    }
  }
}

function pauseAfter(error: unknown, attempt: number): number {
  const first = awsErrorKind(error) === 'throttled' ? firstPauseThrottled : firstPause;
  const pause = Math.random() * Math.min(first * 2 ** (attempt - 1), longestPause);
  const wanted = error instanceof AwsError ? (error.retryAfter ?? 0) : 0;
  return Math.max(pause, Math.min(wanted, pause + longestExtension));
}
