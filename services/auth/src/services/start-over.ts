import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import { addressKey } from '../models/address-guard.ts';
import { countAttempt } from '../models/attempt.ts';
import { guarded } from './guarded.ts';
import { hasCode } from './refusals.ts';

const windowSeconds = 60 * 60;
const mostPerWindow = 10;

/**
 * Replaces the unconfirmed account of an address with a new one, which has this password and gets a new code. The
 * former password and code are void.
 *
 * @returns the new sign-up; undefined if the account is confirmed, or if another sign-up came first
 * @throws Problem `too-many-requests` when the address has had too many: each sends an e-mail
 */
export function startOver(
  email: string,
  password: string,
): Promise<Awaited<ReturnType<typeof pool.signUp>> | undefined> {
  return guarded(email, async () => {
    const user = await pool.findUser(email);
    if (user?.confirmed) return undefined;
    await limit(email);
    // By id: a concurrent sign-up has another one.
    if (user) await pool.deleteUser(user.userId);
    try {
      return await pool.signUp(email, password);
    } catch (error) {
      if (hasCode(error, 'email-taken')) return undefined;
      throw error;
    }
  });
}

async function limit(email: string): Promise<void> {
  const { count, endsAt } = await countAttempt(`start-over ${await addressKey(email)}`, windowSeconds);
  if (count <= mostPerWindow) return;
  throw new Problem('too-many-requests', {
    detail: 'Too many sign-ups for this e-mail address. Try again later, or reset the password.',
    headers: { 'retry-after': String(Math.max(1, endsAt - Math.floor(Date.now() / 1000))) },
  });
}
