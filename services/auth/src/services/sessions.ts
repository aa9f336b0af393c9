import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Credentials } from '../models/schemas.ts';
import { refusing } from './refusals.ts';

/** Tokens for an e-mail and password. Throws `invalid-credentials`, or `forbidden` before the e-mail is confirmed. */
export function signIn({ email, password }: Credentials) {
  const wrongPair = (cause: Error) =>
    new Problem('invalid-credentials', { detail: 'Wrong e-mail or password.', cause });
  return refusing(pool.signIn(email, password), {
    'wrong-credentials': wrongPair,
    'input-refused': wrongPair,
    // The pool says this only to who knows the password.
    'not-confirmed': (cause) =>
      new Problem('forbidden', {
        detail: 'Confirm the e-mail first, by the code that was sent to it.',
        cause,
      }),
  });
}

/** New tokens for a refresh token. Throws `invalid-credentials` for one that is wrong, ended or revoked. */
export function refresh(refreshToken: string) {
  const refused = (cause: Error) => new Problem('invalid-credentials', { detail: 'Sign in again.', cause });
  return refusing(pool.refresh(refreshToken), {
    'wrong-credentials': refused,
    'token-refused': refused,
    'input-refused': refused,
  });
}

/** Revokes the caller's refresh tokens. A second time it finds nothing to revoke. */
export async function signOut(accessToken: string): Promise<void> {
  await refusing(pool.signOut(accessToken), {});
}
