import { randomBytes, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { AwsError } from '../protocols/aws-json-server.ts';
import type { Pool } from './pool.ts';
import type { Session, User } from './users.ts';

const now = (): number => Math.floor(Date.now() / 1000);
const notAuthorized = (message: string): AwsError => new AwsError('NotAuthorizedException', message);

function sign(pool: Pool, claims: Record<string, unknown>, lifetime: number): Promise<string> {
  const issued = now();
  return new SignJWT({
    ...claims,
    iss: pool.issuer,
    iat: issued,
    exp: issued + lifetime,
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'RS256', kid: pool.key.kid })
    .sign(pool.key.privateKey);
}

/** Signs a session's access and id token, with Cognito's claims. */
async function tokensOf(pool: Pool, user: User, session: Session): Promise<object> {
  const common = {
    sub: user.sub,
    origin_jti: session.id,
    event_id: randomUUID(),
    auth_time: session.authTime,
    ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
  };
  const [AccessToken, IdToken] = await Promise.all([
    sign(
      pool,
      {
        ...common,
        client_id: pool.clientId,
        token_use: 'access',
        scope: 'aws.cognito.signin.user.admin',
        username: user.sub,
      },
      pool.accessTokenSeconds,
    ),
    sign(
      pool,
      {
        ...common,
        aud: pool.clientId,
        token_use: 'id',
        'cognito:username': user.sub,
        email: user.email,
        email_verified: user.emailVerified,
      },
      pool.idTokenSeconds,
    ),
  ]);
  return { AccessToken, IdToken, ExpiresIn: pool.accessTokenSeconds, TokenType: 'Bearer' };
}

/** Opens a session and issues all three tokens. */
export async function openSession(pool: Pool, user: User): Promise<object> {
  const time = now();
  const session = {
    id: randomUUID(),
    sub: user.sub,
    authTime: time,
    expires: time + pool.refreshTokenSeconds,
    revoked: false,
    replaced: false,
  };
  const RefreshToken = randomBytes(48).toString('base64url');
  pool.data.sessions.set(RefreshToken, session);
  const tokens = await tokensOf(pool, user, session);
  await pool.save();
  return { ...tokens, RefreshToken };
}

/** Issues access and id tokens for a valid refresh token. */
export async function refreshSession(pool: Pool, refreshToken: string): Promise<object> {
  const { user, session } = sessionOf(pool, refreshToken);
  return tokensOf(pool, user, session);
}

/** The same, and with rotation a refresh token in place of the used one. */
export async function rotateSession(pool: Pool, refreshToken: string): Promise<object> {
  const { user, session } = sessionOf(pool, refreshToken);
  if (!pool.rotatesRefreshTokens) return tokensOf(pool, user, session);
  session.replaced = true;
  const RefreshToken = randomBytes(48).toString('base64url');
  pool.data.sessions.set(RefreshToken, { ...session, id: randomUUID(), replaced: false });
  await pool.save();
  return { ...(await tokensOf(pool, user, session)), RefreshToken };
}

/** The session of a refresh token. Throws the error of a token that cannot be used. */
function sessionOf(pool: Pool, refreshToken: string): { user: User; session: Session } {
  const session = pool.data.sessions.get(refreshToken);
  const user = session && pool.data.users.get(session.sub);
  if (!session || !user) throw notAuthorized('Invalid Refresh Token');
  if (session.revoked) throw notAuthorized('Refresh Token has been revoked');
  if (session.expires <= now()) throw notAuthorized('Refresh Token has expired');
  if (session.replaced) throw new AwsError('RefreshTokenReuseException', 'Refresh Token has been replaced');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { user, session };
}

/** The user and session of an access token sent to the pool. */
export async function verifyAccessToken(
  pool: Pool,
  token: string,
): Promise<{ user: User; session: Session }> {
  try {
    const { payload } = await jwtVerify(token, pool.key.publicJwk, {
      issuer: pool.issuer,
      algorithms: ['RS256'],
    });
    const session = [...pool.data.sessions.values()].find(({ id }) => id === payload.origin_jti);
    const user = pool.data.users.get(payload.sub ?? '');
    if (payload.token_use !== 'access' || !user || !session) throw notAuthorized('Invalid Access Token');
    if (session.revoked) throw notAuthorized('Access Token has been revoked');
    if (!user.enabled) throw notAuthorized('User is disabled.');
    return { user, session };
  } catch (error) {
    if (error instanceof AwsError) throw error;
    throw notAuthorized(
      error instanceof errors.JWTExpired ? 'Access Token has expired' : 'Invalid Access Token',
    );
  }
}

/** Revokes all sessions of a user. */
export async function revokeAll(pool: Pool, user: User): Promise<void> {
  for (const session of pool.data.sessions.values()) {
    if (session.sub === user.sub) session.revoked = true;
  }
  await pool.save();
}
