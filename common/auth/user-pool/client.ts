import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
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

/** Runs calls to the user pool and turns whatever the SDK throws into a {@link UserPoolError}. */
export async function withUserPoolErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof UserPoolError ? error : userPoolErrorFrom(error);
  }
}
