import {
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  GlobalSignOutCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { client, clientId, inUserPool, unlessUnknown, withUserPoolErrors } from './client.ts';
import { UserPoolError } from './user-pool-error.ts';

/** A user's tokens. `expiresIn` is in seconds. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  expiresIn: number;
}

/** The tokens of a new session. */
export interface SessionTokens extends Tokens {
  refreshToken: string;
}

/**
 * Signs in.
 *
 * @param username an e-mail address or a user id
 */
export function signIn(username: string, password: string): Promise<SessionTokens> {
  return withUserPoolErrors(async () => {
    const result = await initiateAuth('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password });
    const { RefreshToken } = result;
    if (!RefreshToken) throw new UserPoolError('unavailable', 'The user pool returned no refresh token.');
    return { ...tokensFrom(result), refreshToken: RefreshToken };
  });
}

/** Gets new tokens with a valid refresh token. */
export function refresh(refreshToken: string): Promise<Tokens> {
  return withUserPoolErrors(async () =>
    tokensFrom(await initiateAuth('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken })),
  );
}

/** Revokes all refresh tokens of the access token's owner. Access tokens stay valid until they expire. */
export function signOut(accessToken: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(new GlobalSignOutCommand({ AccessToken: accessToken }));
  });
}

/**
 * Revokes all refresh tokens of a user, and does nothing if there is none. Needs `cognito-idp:AdminUserGlobalSignOut`.
 */
export function endSessions(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await unlessUnknown(() => client().send(new AdminUserGlobalSignOutCommand(inUserPool(email))));
  });
}

async function initiateAuth(
  flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
  parameters: Record<string, string>,
): Promise<AuthenticationResultType> {
  const command = new InitiateAuthCommand({
    AuthFlow: flow,
    ClientId: clientId(),
    AuthParameters: parameters,
  });
  const { AuthenticationResult, ChallengeName } = await client().send(command);
  if (AuthenticationResult) return AuthenticationResult;
  throw ChallengeName
    ? new UserPoolError('challenge-required', `The user pool requires the challenge ${ChallengeName}.`)
    : new UserPoolError('unavailable', 'The user pool returned no tokens.');
}

function tokensFrom({ AccessToken, IdToken, ExpiresIn }: AuthenticationResultType): Tokens {
  if (!AccessToken || !IdToken || ExpiresIn === undefined) {
    throw new UserPoolError('unavailable', 'The user pool returned no tokens.');
  }
  return { accessToken: AccessToken, idToken: IdToken, expiresIn: ExpiresIn };
}
