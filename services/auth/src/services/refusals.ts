import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { Problem } from '@moim/common/http';

/** What refusals of the user pool are to a caller, by code; codes that are left out go on as they are. */
export type Refusals = Partial<Record<UserPoolErrorCode, (cause: UserPoolError) => Problem>>;

/** Waits for a request to the user pool and turns its refusals into problems. */
export async function refusing<Result>(request: Promise<Result>, refusals: Refusals): Promise<Result> {
  try {
    return await request;
  } catch (error) {
    const refusal = error instanceof UserPoolError ? refusals[error.code]?.(error) : undefined;
    throw refusal ?? error;
  }
}

/**
 * Waits for a request that answers the same whether or not the e-mail is known; only overload and outage, which tell
 * nothing about it, come through.
 */
export async function withoutTelling(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof UserPoolError)) throw error;
    if (error.code === 'unavailable' || error.code === 'too-many-requests') throw error;
  }
}

/** 400: not, or no longer, the code that was sent; the same words for an e-mail that is not known. */
export const wrongCode: Refusals = Object.fromEntries(
  (['code-wrong', 'code-expired', 'wrong-credentials', 'input-refused'] as const).map((code) => [
    code,
    (cause: UserPoolError) => invalid('code', 'Wrong or expired: ask for a new code', cause),
  ]),
);

/** 400 with the rule of the password policy that was broken. */
export const badPassword: Refusals = {
  'password-refused': (cause) => {
    const rule = rules.find(([words]) => cause.message.toLowerCase().includes(words))?.[1];
    return invalid('password', rule ?? 'Does not fit the password policy', cause);
  },
};

const rules: readonly (readonly [string, string])[] = [
  ['not long enough', 'Must be longer'],
  ['uppercase', 'Must have an upper-case letter'],
  ['lowercase', 'Must have a lower-case letter'],
  ['numeric', 'Must have a digit'],
  ['symbol', 'Must have a symbol'],
  ['space', 'Must not begin or end with a space'],
];

/** 400 that names one field. */
export function invalid(path: string, message: string, cause: UserPoolError): Problem {
  const detail = 'Correct the fields named in "errors" and try again.';
  return new Problem('invalid-request', { detail, errors: [{ path, message }], cause });
}
