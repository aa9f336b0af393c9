import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Confirmation, Credentials } from '../models/schemas.ts';
import { recordUse, wasUsed } from '../models/used-code.ts';
import { concealingAccounts } from './concealing.ts';
import { guarded } from './guarded.ts';
import { hasCode, refusedInput, refusedPassword, withProblems, wrongCode, wrongCodes } from './refusals.ts';
import { startOver } from './start-over.ts';

/**
 * Signs a person up. An unconfirmed account with the same address is replaced, so that nobody can block an address, or
 * leave a password on it, without access to its mailbox.
 * Throws `conflict` for a taken e-mail address, `invalid-request` for a weak password, `too-many-requests`.
 */
export function signUp({ email, password }: Credentials) {
  return withProblems(signUpOrReplace(email, password), {
    ...refusedInput,
    ...refusedPassword('password'),
    // The user pool accepts no sign-ups, or not this one.
    'wrong-credentials': (cause) => new Problem('forbidden', { detail: 'Sign-up is closed.', cause }),
    'email-taken': (cause) => {
      const errors = [{ path: 'email', message: 'Already signed up' }];
      return new Problem('conflict', { detail: 'Sign in, or reset the password.', errors, cause });
    },
  });
}

async function signUpOrReplace(email: string, password: string) {
  try {
    return await pool.signUp(email, password);
  } catch (error) {
    if (!hasCode(error, 'email-taken')) throw error;
    const replaced = await startOver(email, password);
    if (!replaced) throw error;
    return replaced;
  }
}

/**
 * Confirms a sign-up. Safe to repeat: a code that has confirmed the account is accepted for another day.
 * Throws `invalid-request` for a wrong code.
 */
export async function confirm({ email, code, userId }: Confirmation): Promise<void> {
  const username = userId ?? email;
  try {
    await guarded(email, () => pool.confirmSignUp(username, code));
  } catch (error) {
    if (hasCode(error, ...wrongCodes) && (await wasUsed('confirmed', username, code))) return;
    return withProblems(Promise.reject(error), wrongCode);
  }
  await recordUse('confirmed', username, code);
}

/** Sends a new confirmation code if the address is waiting for one. */
export function resendConfirmation(email: string): Promise<void> {
  return concealingAccounts(pool.resendConfirmation(email));
}

/** Deletes the sign-in of someone who left, so that their e-mail address can sign up again. Safe to repeat. */
export function deleteAccount(userId: string): Promise<void> {
  return pool.deleteUser(userId);
}
