import type { UserPoolErrorCode } from './error-code.ts';

/** The code of an exception, where its message makes a difference: the first pattern that matches, or the default. */
interface ByMessage {
  readonly patterns: readonly (readonly [RegExp, UserPoolErrorCode])[];
  readonly otherwise: UserPoolErrorCode;
}

/**
 * What every exception means that Cognito's model names for the operations we call. A test compares the names with the
 * model, so that an SDK update with a new one does not go unnoticed.
 */
export const exceptionCodes: Readonly<Record<string, UserPoolErrorCode | ByMessage>> = {
  AliasExistsException: 'email-taken',
  CodeDeliveryFailureException: 'unavailable',
  CodeMismatchException: 'code-wrong',
  ExpiredCodeException: 'code-expired',
  FeatureUnavailableInTierException: 'misconfigured',
  // A rule of a web ACL.
  ForbiddenException: 'forbidden',
  InternalErrorException: 'unavailable',
  InvalidEmailRoleAccessPolicyException: 'misconfigured',
  InvalidLambdaResponseException: 'misconfigured',
  InvalidParameterException: {
    patterns: [
      [/no registered\/verified/i, 'not-confirmed'],
      [/already confirmed/i, 'already-confirmed'],
      [/flow not enabled/i, 'misconfigured'],
    ],
    otherwise: 'input-refused',
  },
  InvalidPasswordException: 'password-refused',
  InvalidSmsRoleAccessPolicyException: 'misconfigured',
  InvalidSmsRoleTrustRelationshipException: 'misconfigured',
  InvalidUserPoolConfigurationException: 'misconfigured',
  LimitExceededException: 'attempts-exceeded',
  NotAuthorizedException: {
    patterns: [
      [/attempts exceeded/i, 'too-many-requests'],
      [/current status is confirmed/i, 'already-confirmed'],
      [/(access|refresh) token/i, 'token-refused'],
      [/not permitted/i, 'forbidden'],
    ],
    otherwise: 'wrong-credentials',
  },
  OperationNotEnabledException: 'misconfigured',
  PasswordHistoryPolicyViolationException: 'password-reused',
  PasswordResetRequiredException: 'reset-required',
  ResourceNotFoundException: 'misconfigured',
  TooManyFailedAttemptsException: 'attempts-exceeded',
  TooManyRequestsException: 'too-many-requests',
  UnexpectedLambdaException: 'misconfigured',
  UnsupportedOperationException: 'misconfigured',
  // A trigger of the pool refuses the person.
  UserLambdaValidationException: 'forbidden',
  UserNotConfirmedException: 'not-confirmed',
  UserNotFoundException: 'wrong-credentials',
  UsernameExistsException: 'email-taken',
};

/** The code of an exception by its name and message; undefined for a name that Cognito's model does not have. */
export function codeOfException(name: string, message: string): UserPoolErrorCode | undefined {
  const code = exceptionCodes[name];
  if (code === undefined || typeof code === 'string') return code;
  return code.patterns.find(([pattern]) => pattern.test(message))?.[1] ?? code.otherwise;
}
