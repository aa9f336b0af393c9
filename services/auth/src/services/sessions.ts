import * as pool from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import type { Credentials } from '../models/schemas.ts';
import { clearFailures, lockedFor, recordFailure } from '../models/sign-in-failures.ts';
import { hasCode, withProblems } from './refusals.ts';

/**
 * Signs in. Throws `invalid-credentials`, `forbidden` until the e-mail address is confirmed, and `too-many-requests`
 * after several failures.
 */
export function signIn({ email, password }: Credentials) {
  const wrongCredentials = (cause: Error) =>
    new Problem('invalid-credentials', {
      detail: 'Wrong e-mail or password. If you cannot sign in, reset the password.',
      cause,
    });
  return withProblems(countingFailures(email, pool.signIn, password), {
    'wrong-credentials': wrongCredentials,
    'input-refused': wrongCredentials,
    'reset-required': wrongCredentials,
    // The user pool only says the following after it has checked the password.
    'not-confirmed': (cause) =>
      new Problem('forbidden', {
        detail:
          'Confirm the e-mail address first, with the code that was sent to it. POST /v1/auth/confirm/resend sends a new one.',
        cause,
      }),
    'challenge-required': (cause) =>
      new Problem('forbidden', {
        detail: 'This account needs a sign-in step that this API does not offer. Contact support.',
        cause,
      }),
  });
}

async function countingFailures(email: string, signInWith: typeof pool.signIn, password: string) {
  const seconds = await lockedFor(email);
  if (seconds > 0) {
    throw new Problem('too-many-requests', {
      detail: 'Too many wrong passwords. Wait, or reset the password.',
      headers: { 'retry-after': String(seconds) },
    });
  }
  try {
    const tokens = await signInWith(email, password);
    await clearFailures(email);
    return tokens;
  } catch (error) {
    if (hasCode(error, 'wrong-credentials', 'input-refused', 'reset-required')) await recordFailure(email);
    throw error;
  }
}

/** Gets new tokens. Throws `invalid-credentials` for a refresh token that is wrong, expired or revoked. */
export function refresh(refreshToken: string) {
  const refused = (cause: Error) => new Problem('invalid-credentials', { detail: 'Sign in again.', cause });
  return withProblems(pool.refresh(refreshToken), {
    'wrong-credentials': refused,
    'token-refused': refused,
    'input-refused': refused,
    'not-confirmed': refused,
    'reset-required': refused,
    'challenge-required': refused,
  });
}

/** Revokes the caller's refresh tokens. Safe to repeat: a revoked access token is signed out already. */
export async function signOut(accessToken: string): Promise<void> {
  try {
    await pool.signOut(accessToken);
  } catch (error) {
    if (!hasCode(error, 'token-refused', 'wrong-credentials')) throw error;
  }
}
