import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { Problem } from '@moim/common/http';

/** The problem for each refusal of the user pool, by code. The HTTP layer handles codes that are left out. */
export type Refusals = Partial<Record<UserPoolErrorCode, (cause: UserPoolError) => Problem>>;

/** Waits for a call to the user pool and turns its refusals into problems. */
export async function withProblems<Result>(call: Promise<Result>, refusals: Refusals): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    const refusal = error instanceof UserPoolError ? refusals[error.code]?.(error) : undefined;
    throw refusal ?? error;
  }
}

/**
 * Waits for a call and hides every refusal that would reveal whether the e-mail address has an account. Only throttling
 * and outages pass through.
 */
export async function concealingAccounts(call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof UserPoolError)) throw error;
    if (error.code === 'unavailable' || error.code === 'too-many-requests') throw error;
  }
}

/** 400 for a code that is wrong or expired. An address without an account gets the same words. */
export const wrongCode: Refusals = Object.fromEntries(
  (['code-wrong', 'code-expired', 'wrong-credentials', 'input-refused'] as const).map((code) => [
    code,
    (cause: UserPoolError) => invalidField('code', 'Wrong or expired: request a new code', cause),
  ]),
);

/** 400 with the rule of the password policy that was broken. */
export const refusedPassword: Refusals = {
  'password-refused': (cause) => {
    const rule = rules.find(([words]) => cause.message.toLowerCase().includes(words))?.[1];
    return invalidField('password', rule ?? 'Must meet the password policy', cause);
  },
};

/** Words in the user pool's message, and how we say it. */
const rules: readonly (readonly [string, string])[] = [
  ['not long enough', 'Must be longer'],
  ['uppercase', 'Must have an upper-case letter'],
  ['lowercase', 'Must have a lower-case letter'],
  ['numeric', 'Must have a digit'],
  ['symbol', 'Must have a symbol'],
  ['space', 'Must not begin or end with a space'],
];

/** 400 that names one field. */
export function invalidField(path: string, message: string, cause: UserPoolError): Problem {
  const detail = 'Correct the fields named in "errors" and try again.';
  return new Problem('invalid-request', { detail, errors: [{ path, message }], cause });
}
