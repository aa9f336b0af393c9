import {
  type AuthenticationResultType,
  GlobalSignOutCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { client, clientId, withUserPoolErrors } from './client.ts';
import { UserPoolError } from './user-pool-error.ts';

/** A user's tokens. `expiresIn` is in seconds. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  expiresIn: number;
}

/** Signs in with an e-mail address and a password. */
export function signIn(email: string, password: string): Promise<Tokens & { refreshToken: string }> {
  return withUserPoolErrors(async () => {
    const result = await initiateAuth('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password });
    if (!result?.RefreshToken) throw unsupportedChallenge();
    return { ...tokensFrom(result), refreshToken: result.RefreshToken };
  });
}

/** Gets new tokens with a valid refresh token. */
export function refresh(refreshToken: string): Promise<Tokens> {
  return withUserPoolErrors(async () =>
    tokensFrom(await initiateAuth('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken })),
  );
}

/** Revokes all refresh tokens of the access token's owner. */
export function signOut(accessToken: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(new GlobalSignOutCommand({ AccessToken: accessToken }));
  });
}

async function initiateAuth(
  flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
  parameters: Record<string, string>,
) {
  const command = new InitiateAuthCommand({
    AuthFlow: flow,
    ClientId: clientId(),
    AuthParameters: parameters,
  });
  const { AuthenticationResult } = await client().send(command);
  return AuthenticationResult;
}

function tokensFrom(result: AuthenticationResultType | undefined): Tokens {
  const { AccessToken, IdToken, ExpiresIn } = result ?? {};
  if (!AccessToken || !IdToken || ExpiresIn === undefined) throw unsupportedChallenge();
  return { accessToken: AccessToken, idToken: IdToken, expiresIn: ExpiresIn };
}

function unsupportedChallenge(): UserPoolError {
  const message = 'The user pool answered with a challenge that this API does not support.';
  return new UserPoolError('unavailable', message, undefined);
}
