import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Confirmation, Credentials, PasswordReset } from '../models/schemas.ts';
import { concealingAccounts, invalidField, refusedPassword, withProblems, wrongCode } from './refusals.ts';

/** Signs a person up. Throws `conflict` for a taken e-mail address, `invalid-request` for a weak password. */
export function signUp({ email, password }: Credentials) {
  return withProblems(pool.signUp(email, password), {
    ...refusedPassword,
    'email-taken': (cause) => {
      const errors = [{ path: 'email', message: 'Already signed up' }];
      return new Problem('conflict', { detail: 'Sign in, or reset the password.', errors, cause });
    },
    'input-refused': (cause) => invalidField('email', 'This address or password cannot be used', cause),
  });
}

/** Confirms a sign-up. Throws `invalid-request` for a wrong code. */
export function confirm({ email, code }: Confirmation) {
  return withProblems(pool.confirmSignUp(email, code), wrongCode);
}

/** Sends a new confirmation code if the address is waiting for one. */
export function resendConfirmation(email: string) {
  return concealingAccounts(pool.resendConfirmation(email));
}

/** Sends a code for a new password if the address has an account. */
export function forgotPassword(email: string) {
  return concealingAccounts(pool.requestPasswordReset(email));
}

/** Sets a new password with a code. Throws `invalid-request` for a wrong code or a weak password. */
export function resetPassword({ email, code, password }: PasswordReset) {
  return withProblems(pool.confirmPasswordReset(email, code, password), { ...wrongCode, ...refusedPassword });
}

/** Deletes the sign-in of someone who left, so that their e-mail address can sign up again. Safe to repeat. */
export function deleteAccount(userId: string): Promise<void> {
  return pool.deleteUser(userId);
}
