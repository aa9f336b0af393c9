import * as z from 'zod/mini';
import { callUserPool, clientId, inUserPool, unlessUnknown, withUserPoolErrors } from './call.ts';
import { UserPoolError } from './user-pool-error.ts';

const authenticationResult = z.object({
  AccessToken: z.optional(z.string()),
  IdToken: z.optional(z.string()),
  RefreshToken: z.optional(z.string()),
  ExpiresIn: z.optional(z.number()),
});

type AuthenticationResult = z.infer<typeof authenticationResult>;

const initiated = z.object({
  AuthenticationResult: z.optional(authenticationResult),
  ChallengeName: z.optional(z.string()),
});

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
    await callUserPool('GlobalSignOut', { AccessToken: accessToken });
  });
}

/**
 * Revokes all refresh tokens of a user, and does nothing if there is none. Needs `cognito-idp:AdminUserGlobalSignOut`.
 */
export function endSessions(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await unlessUnknown(callUserPool('AdminUserGlobalSignOut', inUserPool(email)));
  });
}

async function initiateAuth(
  flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
  parameters: Record<string, string>,
): Promise<AuthenticationResult> {
  const answer = await callUserPool('InitiateAuth', {
    AuthFlow: flow,
    ClientId: clientId(),
    AuthParameters: parameters,
  });
  const { AuthenticationResult, ChallengeName } = initiated.parse(answer);
  if (AuthenticationResult) return AuthenticationResult;
  throw ChallengeName
    ? new UserPoolError('challenge-required', `The user pool requires the challenge ${ChallengeName}.`)
    : new UserPoolError('unavailable', 'The user pool returned no tokens.');
}

function tokensFrom({ AccessToken, IdToken, ExpiresIn }: AuthenticationResult): Tokens {
  if (!AccessToken || !IdToken || ExpiresIn === undefined) {
    throw new UserPoolError('unavailable', 'The user pool returned no tokens.');
  }
  return { accessToken: AccessToken, idToken: IdToken, expiresIn: ExpiresIn };
}
