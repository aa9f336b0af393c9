import * as pool from '@moim/common/auth';
import { guarded } from './guarded.ts';
import { hasCode } from './refusals.ts';

/**
 * Replaces the unconfirmed account of an address with a new one, which has this password and gets a new code. The
 * former password and code are void.
 *
 * @returns the new sign-up; undefined if the account is confirmed, or if another sign-up came first
 */
export function startOver(
  email: string,
  password: string,
): Promise<Awaited<ReturnType<typeof pool.signUp>> | undefined> {
  return guarded(email, async () => {
    const user = await pool.findUser(email);
    if (user?.confirmed) return undefined;
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
