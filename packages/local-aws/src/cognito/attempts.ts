import { AwsError } from '../protocols/aws-json-server.ts';

/** Cognito's protection against guessing. Counters are kept in memory and start anew with the process. */
export interface Attempts {
  /** Throws NotAuthorizedException while a user is locked out after wrong passwords. */
  checkSignIn(user: string): void;
  signInFailed(user: string): void;
  signInSucceeded(user: string): void;
  /** Counts an attempt that has an hourly limit. Throws LimitExceededException above it. */
  count(action: string, user: string): void;
}

interface Failures {
  readonly count: number;
  readonly lockedUntil: number;
  readonly last: number;
}

const second = 1000;
const longestLock = 15 * 60 * second;
const hour = 60 * 60 * second;
/** The number of failures that starts a lock-out. */
const firstLock = 5;
/** Requests per user, action and hour; AWS allows between 5 and 20, depending on its risk assessment. */
const hourlyLimit = 20;

/** From the fifth wrong password on, a user is locked out for 1, 2, 4, … seconds, at most 15 minutes. */
const lockFor = (count: number): number =>
  count < firstLock ? 0 : Math.min(longestLock, 2 ** (count - firstLock) * second);

/** @param now for tests; milliseconds since the epoch */
export function countAttempts(now: () => number = Date.now): Attempts {
  const failures = new Map<string, Failures>();
  const counted = new Map<string, number[]>();
  return {
    checkSignIn: (user) => {
      if (now() >= (failures.get(user)?.lockedUntil ?? 0)) return;
      throw new AwsError('NotAuthorizedException', 'Password attempts exceeded');
    },
    signInFailed: (user) => {
      const before = failures.get(user);
      const isForgotten = !before || now() - before.last > longestLock;
      const count = isForgotten ? 1 : before.count + 1;
      failures.set(user, { count, last: now(), lockedUntil: now() + lockFor(count) });
    },
    signInSucceeded: (user) => void failures.delete(user),
    count: (action, user) => {
      const key = `${action} ${user}`;
      const recent = (counted.get(key) ?? []).filter((time) => now() - time < hour);
      if (recent.length >= hourlyLimit) {
        throw new AwsError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
      }
      counted.set(key, [...recent, now()]);
    },
  };
}
