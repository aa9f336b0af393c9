import {
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { requiredSetting } from '../../settings/index.ts';
import { UserPoolError, userPoolErrorFrom } from './user-pool-error.ts';

let sharedClient: CognitoIdentityProviderClient | undefined;

export function client(): CognitoIdentityProviderClient {
  sharedClient ??= new CognitoIdentityProviderClient({});
  return sharedClient;
}

/** The id of the app client, which has no secret. */
export function clientId(): string {
  return requiredSetting('USER_POOL_CLIENT_ID');
}

/** What an administrative operation needs to find a user. `username` is an e-mail address or a user id. */
export function inUserPool(username: string): { UserPoolId: string; Username: string } {
  return { UserPoolId: requiredSetting('USER_POOL_ID'), Username: username };
}

/** Runs a call about a user; undefined if there is no such user. */
export async function unlessUnknown<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
}

/** Runs calls to the user pool and turns whatever the SDK throws into a {@link UserPoolError}. */
export async function withUserPoolErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof UserPoolError ? error : userPoolErrorFrom(error);
  }
}
