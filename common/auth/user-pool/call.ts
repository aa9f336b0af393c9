import { callAwsJson } from '../../aws-json/index.ts';
import { AwsError } from '../../aws-request/index.ts';
import { requiredSetting } from '../../settings/index.ts';
import { authorizedBy, type UserPoolInputs, type UserPoolOperation } from './operations.ts';
import { UserPoolError, userPoolErrorFrom } from './user-pool-error.ts';

/** Sending an e-mail takes Cognito longer than most calls. */
const timeout = 10_000;

/** Calls an operation of Cognito, without its client. @returns the body of the answer; parse it with a schema */
export function callUserPool<Name extends UserPoolOperation>(
  name: Name,
  input: UserPoolInputs[Name],
): Promise<unknown> {
  const operation = {
    service: 'cognito-idp',
    endpoint: 'COGNITO_IDENTITY_PROVIDER',
    target: `AWSCognitoIdentityProviderService.${name}`,
    signed: authorizedBy[name] === 'role',
    timeout,
  };
  return callAwsJson(operation, input);
}

/** The id of the app client, which has no secret. */
export function clientId(): string {
  return requiredSetting('USER_POOL_CLIENT_ID');
}

/** What an administrative operation needs to find a user. `username` is an e-mail address or a user id. */
export function inUserPool(username: string): { UserPoolId: string; Username: string } {
  return { UserPoolId: requiredSetting('USER_POOL_ID'), Username: username };
}

/** Runs calls to the user pool and turns their refusals and network errors into a {@link UserPoolError}. */
export async function withUserPoolErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof UserPoolError ? error : userPoolErrorFrom(error);
  }
}

/** Whether Cognito refused an administrative operation because it has no such user. */
export function isUnknownUser(error: unknown): boolean {
  return error instanceof AwsError && error.name === 'UserNotFoundException';
}

/** Waits for an administrative operation on a user; undefined if there is no such user. */
export async function unlessUnknown(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (isUnknownUser(error)) return undefined;
    throw error;
  }
}
