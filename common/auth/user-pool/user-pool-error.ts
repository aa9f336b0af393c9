import { type AwsErrorKind, awsErrorKind } from '../../aws-errors/index.ts';

/** Why the user pool refused a call. Only `email-taken` and `already-confirmed` reveal that an account exists. */
export type UserPoolErrorCode =
  | 'email-taken'
  | 'wrong-credentials'
  | 'not-confirmed'
  | 'password-refused'
  | 'code-wrong'
  | 'code-expired'
  | 'token-refused'
  | 'already-confirmed'
  | 'too-many-requests'
  | 'input-refused'
  | 'unavailable';

/** A refusal of the user pool: a stable code, and for `password-refused` the broken rule as the message. */
export class UserPoolError extends Error {
  readonly code: UserPoolErrorCode;

  constructor(code: UserPoolErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'UserPoolError';
    this.code = code;
  }
}

/** Names that mean something only to Cognito. */
const codesByName: Readonly<Record<string, UserPoolErrorCode>> = {
  UsernameExistsException: 'email-taken',
  AliasExistsException: 'email-taken',
  NotAuthorizedException: 'wrong-credentials',
  UserNotFoundException: 'wrong-credentials',
  PasswordResetRequiredException: 'wrong-credentials',
  UserNotConfirmedException: 'not-confirmed',
  InvalidPasswordException: 'password-refused',
  CodeMismatchException: 'code-wrong',
  ExpiredCodeException: 'code-expired',
  RefreshTokenReuseException: 'token-refused',
  TooManyFailedAttemptsException: 'too-many-requests',
  InvalidParameterException: 'input-refused',
};

const codesByKind: Readonly<Partial<Record<AwsErrorKind, UserPoolErrorCode>>> = {
  throttled: 'too-many-requests',
};

/** Converts what the SDK threw. An error without a code of its own means that the user pool cannot be used now. */
export function userPoolErrorFrom(error: unknown): UserPoolError {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  const code = codesByName[name] ?? codesByKind[awsErrorKind(error)] ?? 'unavailable';
  return new UserPoolError(code, message, error);
}
