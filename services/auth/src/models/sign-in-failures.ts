import { add, entity } from '@moim/common/dynamodb';
import { addressKey } from './address-guard.ts';

/** Failed sign-ins for one e-mail address, whether or not it has an account. The address is stored as a keyed hash. */
export interface SignInFailures {
  address: string;
  count: number;
  /** Until when further attempts are refused, in epoch milliseconds. */
  lockedUntil: number;
  /** When the failures are forgotten, in epoch seconds. */
  expiresAt: number;
}

export const signInFailures = entity<SignInFailures>()('signInFailures', {
  table: 'auth',
  key: { pk: ['address'] },
  ttl: 'expiresAt',
  personal: { fields: { address: 'expire' }, notExported: 'Counts under a keyed hash.' },
});

const free = 5;
const longestLockSeconds = 15 * 60;

/**
 * How long to refuse sign-ins after so many failures, in seconds: the user pool's own schedule. It applies to accounts
 * only; with the same for every address, a lock-out does not reveal that an account exists.
 */
export function lockSeconds(failures: number): number {
  return failures < free ? 0 : Math.min(2 ** (failures - free), longestLockSeconds);
}

/** How many more seconds sign-ins for an address are refused; 0 if they are not. */
export async function lockedFor(email: string, now = Date.now()): Promise<number> {
  const failures = await signInFailures.get({ address: await addressKey(email) }, { consistent: true });
  return Math.max(0, Math.ceil(((failures?.lockedUntil ?? 0) - now) / 1000));
}

/** Counts a failed sign-in. */
export async function recordFailure(email: string, now = Date.now()): Promise<void> {
  const key = { address: await addressKey(email) };
  const seconds = Math.floor(now / 1000);
  const expiresAt = seconds + 2 * longestLockSeconds;
  const { count } = await signInFailures.upsert(key, { count: add(1), lockedUntil: add(0), expiresAt });
  const lock = lockSeconds(count);
  if (lock > 0)
    await signInFailures.upsert(key, { count: add(0), lockedUntil: now + lock * 1000, expiresAt });
}

/** Forgets the failures after a successful sign-in. */
export async function clearFailures(email: string): Promise<void> {
  await signInFailures.delete({ address: await addressKey(email) });
}
