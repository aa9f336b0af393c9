import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Credentials } from '../models/schemas.ts';
import { withProblems } from './refusals.ts';

/** Signs in. Throws `invalid-credentials`, or `forbidden` until the e-mail address is confirmed. */
export function signIn({ email, password }: Credentials) {
  const wrongCredentials = (cause: Error) =>
    new Problem('invalid-credentials', { detail: 'Wrong e-mail or password.', cause });
  return withProblems(pool.signIn(email, password), {
    'wrong-credentials': wrongCredentials,
    'input-refused': wrongCredentials,
    // The user pool only says this after it has checked the password.
    'not-confirmed': (cause) =>
      new Problem('forbidden', {
        detail: 'Confirm the e-mail address first, with the code that was sent to it.',
        cause,
      }),
  });
}

/** Gets new tokens. Throws `invalid-credentials` for a refresh token that is wrong, expired or revoked. */
export function refresh(refreshToken: string) {
  const refused = (cause: Error) => new Problem('invalid-credentials', { detail: 'Sign in again.', cause });
  return withProblems(pool.refresh(refreshToken), {
    'wrong-credentials': refused,
    'token-refused': refused,
    'input-refused': refused,
  });
}

/** Revokes the caller's refresh tokens. */
export async function signOut(accessToken: string): Promise<void> {
  await withProblems(pool.signOut(accessToken), {});
}
