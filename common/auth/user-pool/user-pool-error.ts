/** What a user pool refused, in words that no caller's existence can be read from unless the code says so. */
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

/** A user pool's refusal: a stable code, and for `password-refused` the rule that was broken. */
export class UserPoolError extends Error {
  readonly code: UserPoolErrorCode;

  constructor(code: UserPoolErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'UserPoolError';
    this.code = code;
  }
}

const codes: Readonly<Record<string, UserPoolErrorCode>> = {
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
  TooManyRequestsException: 'too-many-requests',
  LimitExceededException: 'too-many-requests',
  TooManyFailedAttemptsException: 'too-many-requests',
  CodeDeliveryFailureException: 'unavailable',
  InternalErrorException: 'unavailable',
  InvalidParameterException: 'input-refused',
};

/** Turns what the SDK threw into a {@link UserPoolError}; anything unknown means that the pool cannot be used now. */
export function userPoolErrorFrom(error: unknown): UserPoolError {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  return new UserPoolError(codes[name] ?? 'unavailable', message, error);
}
