import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Confirmation, Credentials, PasswordReset } from '../models/schemas.ts';
import { badPassword, invalid, refusing, withoutTelling, wrongCode } from './refusals.ts';

/** Signs a person up. Throws `conflict` for a known e-mail, `invalid-request` for a password against the policy. */
export function signUp({ email, password }: Credentials) {
  return refusing(pool.signUp(email, password), {
    ...badPassword,
    'email-taken': (cause) => {
      const errors = [{ path: 'email', message: 'Already signed up' }];
      return new Problem('conflict', { detail: 'Sign in, or reset the password.', errors, cause });
    },
    'input-refused': (cause) => invalid('email', 'This address or password cannot be used', cause),
  });
}

/** Confirms a sign-up. Throws `invalid-request` for a wrong code. */
export function confirm({ email, code }: Confirmation) {
  return refusing(pool.confirmSignUp(email, code), wrongCode);
}

/** Sends the confirmation code again, if there is somebody to send it to. */
export function resendConfirmation(email: string) {
  return withoutTelling(pool.resendConfirmation(email));
}

/** Sends a code for a new password, if there is somebody to send it to. */
export function forgotPassword(email: string) {
  return withoutTelling(pool.requestPasswordReset(email));
}

/** Sets a new password by code. Throws `invalid-request` for a wrong code or a password against the policy. */
export function resetPassword({ email, code, password }: PasswordReset) {
  return refusing(pool.confirmPasswordReset(email, code, password), { ...wrongCode, ...badPassword });
}

/** Removes the sign-in of somebody who is gone, so that their e-mail can sign up afresh. One that is gone stays gone. */
export function removeAccount(userId: string): Promise<void> {
  return pool.deleteUser(userId);
}
