import { randomBytes } from 'node:crypto';
import type { Caller, SessionTokens } from '@moim/common/auth';
import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { PasswordChange, PasswordReset } from '../models/schemas.ts';
import { recordUse, wasUsed } from '../models/used-code.ts';
import { concealingAccounts } from './concealing.ts';
import { guarded } from './guarded.ts';
import {
  hasCode,
  invalidField,
  refusedInput,
  refusedPassword,
  withProblems,
  wrongCode,
  wrongCodes,
} from './refusals.ts';
import { startOver } from './start-over.ts';

/** Sends a code for a new password if the address has an account, confirmed or not. */
export function forgotPassword(email: string): Promise<void> {
  return concealingAccounts(sendResetCode(email));
}

async function sendResetCode(email: string): Promise<void> {
  try {
    await pool.requestPasswordReset(email);
  } catch (error) {
    if (!hasCode(error, 'not-confirmed')) throw error;
    // The pool sends no reset code before the address is confirmed. A new sign-up's code serves as one, and the password
    // of the former sign-up, which may be a stranger's, is void.
    await startOver(email, unknownPassword());
  }
}

/** A password that fits the policy and that nobody knows. */
function unknownPassword(): string {
  return `Aa1${randomBytes(32).toString('base64url')}`;
}

/**
 * Sets a new password with a code and ends every session. Also confirms an account that was not confirmed: the code
 * proves access to the mailbox. Safe to repeat with the same code and password.
 * Throws `invalid-request` for a wrong code or a weak password.
 */
export function resetPassword(reset: PasswordReset): Promise<void> {
  return withProblems(setNewPassword(reset), {
    ...wrongCode,
    ...refusedInput,
    ...refusedPassword('password'),
  });
}

async function setNewPassword({ email, code, password }: PasswordReset): Promise<void> {
  try {
    await pool.confirmPasswordReset(email, code, password);
  } catch (error) {
    const canConfirm = hasCode(error, ...wrongCodes, 'not-confirmed');
    if (!canConfirm || !(await confirmWithPassword(email, code, password))) {
      if (!(await wasReset(email, code, password))) throw error;
    }
  }
  await Promise.all([pool.endSessions(email), recordUse('reset', email, code)]);
}

/** Confirms an account and replaces its password. Returns whether the code, or an earlier use of it, allowed that. */
async function confirmWithPassword(email: string, code: string, password: string): Promise<boolean> {
  try {
    await guarded(email, () => pool.confirmSignUp(email, code));
    await recordUse('resetting', email, code);
  } catch (error) {
    if (!hasCode(error, ...wrongCodes)) throw error;
    if (await wasUsed('reset', email, code)) return false;
    if (!(await wasUsed('resetting', email, code))) return false;
  }
  await pool.setPassword(email, password);
  return true;
}

/** Whether an earlier request with this code has set exactly this password. */
async function wasReset(email: string, code: string, password: string): Promise<boolean> {
  return (await wasUsed('reset', email, code)) && isPassword(email, password);
}

async function isPassword(username: string, password: string): Promise<boolean> {
  try {
    await pool.signIn(username, password);
    return true;
  } catch (error) {
    if (hasCode(error, 'wrong-credentials', 'input-refused')) return false;
    throw error;
  }
}

/**
 * Changes the caller's password, ends every session, and opens a new one for the caller: the user pool cannot end all
 * sessions but one. Safe to repeat.
 * Throws `invalid-request` for a wrong old or a weak new password.
 */
export async function changePassword(caller: Caller, change: PasswordChange): Promise<SessionTokens> {
  await withProblems(replacePassword(caller, change), {
    ...refusedPassword('newPassword'),
    'wrong-credentials': (cause) => invalidField('oldPassword', 'Not your present password', cause),
    'input-refused': (cause) => invalidField('newPassword', 'Cannot be used as a password', cause),
  });
  const signInAgain = (cause: Error) =>
    new Problem('unauthorized', { detail: 'The password is changed. Sign in with it.', cause });
  return withProblems(pool.signIn(caller.userId, change.newPassword), {
    // Only if something else happens to the account at the same time, or if an administrator requires more of it.
    'wrong-credentials': signInAgain,
    'not-confirmed': signInAgain,
    'reset-required': signInAgain,
    'challenge-required': signInAgain,
  });
}

async function replacePassword({ userId, accessToken }: Caller, change: PasswordChange): Promise<void> {
  const { oldPassword, newPassword } = change;
  try {
    await pool.changePassword(accessToken, oldPassword, newPassword);
  } catch (error) {
    const mayBeRepeated = hasCode(error, 'wrong-credentials', 'token-refused');
    const changedBefore = mayBeRepeated && (await wasUsed('changed', userId));
    if (!changedBefore || !(await isPassword(userId, newPassword))) throw error;
  }
  await Promise.all([pool.endSessions(userId), recordUse('changed', userId)]);
}
