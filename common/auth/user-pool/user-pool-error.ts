import { type AwsErrorKind, awsErrorKind, httpStatusOf, isError } from '../../aws-errors/index.ts';
import { codeOfException } from './exceptions.ts';
import { type InputField, inputFieldIn } from './input-field.ts';

/**
 * Why a call to the user pool failed. `misconfigured` and `unavailable` are our fault or AWS's, all others the caller's.
 * `challenge-required`: the sign-in needs a step that this API does not offer.
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
  | 'too-many-requests'
  | 'forbidden'
  | 'input-refused'
  | 'misconfigured'
  | 'unavailable';

/** A refusal of the user pool: a stable code, and for `password-refused` the broken rule as the message. */
export class UserPoolError extends Error {
  readonly code: UserPoolErrorCode;
  /** For `input-refused`: the field that was refused, if the user pool names it. */
  readonly field: InputField | undefined;
  /** Whether the user pool answered. Without an answer, the failure says nothing about any account. */
  readonly answered: boolean;

  constructor(code: UserPoolErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UserPoolError';
    this.code = code;
    this.field = inputFieldIn(message);
    this.answered = !isError(cause) || httpStatusOf(cause) !== undefined;
  }
}

const codesByKind: Readonly<Partial<Record<AwsErrorKind, UserPoolErrorCode>>> = {
  throttled: 'too-many-requests',
  denied: 'misconfigured',
  rejected: 'misconfigured',
};

/** Converts what the SDK threw. Throws it as it is if it did not come from AWS or the network. */
export function userPoolErrorFrom(error: unknown): UserPoolError {
  const kind = awsErrorKind(error);
  if (kind === 'foreign' || !isError(error)) throw error;
  const { name, message } = error;
  const code = codeOfException(name, message) ?? codesByKind[kind] ?? 'unavailable';
  return new UserPoolError(code, message, error);
}
