import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { Problem } from '@moim/common/http';

/** The problem for each refusal of the user pool, by code. */
export type Refusals = Partial<Record<UserPoolErrorCode, (cause: UserPoolError) => Problem>>;

/** Whether an error is a refusal of the user pool with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly UserPoolErrorCode[]): error is UserPoolError {
  return error instanceof UserPoolError && codes.includes(error.code);
}

/** Waits for a call to the user pool and turns its refusals into problems. The HTTP layer maps all other errors. */
export async function withProblems<Result>(call: Promise<Result>, refusals: Refusals): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    const refusal = error instanceof UserPoolError ? refusals[error.code]?.(error) : undefined;
    throw refusal ?? error;
  }
}

/**
 * Codes of a refusal that mean a wrong code, or an address without an account, which must look the same. Only accounts that
 * exist have attempts.
 */
export const wrongCodes = [
  'code-wrong',
  'code-expired',
  'wrong-credentials',
  'already-confirmed',
  'input-refused',
  'attempts-exceeded',
] as const;

const wrong = 'Wrong, expired, or tried too often: request a new code, or wait an hour';

/** 400 for a code that is wrong or expired. An address without an account gets the same words. */
export const wrongCode: Refusals = Object.fromEntries(
  [...wrongCodes, 'not-confirmed' as const, 'email-taken' as const].map((code) => [
    code,
    (cause: UserPoolError) => invalidField('code', wrong, cause),
  ]),
);

/** 400 for an input that only the user pool refuses, with the field if the pool names it. */
export const refusedInput: Refusals = {
  'input-refused': (cause) => {
    const field = cause.field ?? 'email';
    return field === 'code'
      ? invalidField('code', wrong, cause)
      : invalidField(
          field,
          `This ${field === 'email' ? 'e-mail address' : 'password'} cannot be used`,
          cause,
        );
  },
};

/** 400 with the rule of the password policy that was broken. `path`: the field with the password. */
export function refusedPassword(path: string): Refusals {
  return {
    'password-refused': (cause) => {
      const rule = rules.find(([words]) => cause.message.toLowerCase().includes(words))?.[1];
      return invalidField(path, rule ?? 'Must meet the password policy', cause);
    },
    'password-reused': (cause) => invalidField(path, 'Must not be one of your recent passwords', cause),
  };
}

/** Words in the user pool's message, and how we say it. */
const rules: readonly (readonly [string, string])[] = [
  ['not long enough', 'Must be longer'],
  ['too long', 'Must be shorter'],
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
