/**
 * Why a call to the user pool failed. `misconfigured` and `unavailable` are our fault or AWS's, all others the caller's.
 * `challenge-required`: the sign-in needs a step that this API does not offer. `attempts-exceeded`: one account's, while
 * `too-many-requests` says nothing about an account.
 */
export type UserPoolErrorCode =
  | 'email-taken'
  | 'wrong-credentials'
  | 'not-confirmed'
  | 'already-confirmed'
  | 'password-refused'
  | 'password-reused'
  | 'reset-required'
  | 'challenge-required'
  | 'code-wrong'
  | 'code-expired'
  | 'token-refused'
  | 'attempts-exceeded'
  | 'too-many-requests'
  | 'forbidden'
  | 'input-refused'
  | 'misconfigured'
  | 'unavailable';
