import { type CryptoKey, errors, type JWTPayload, jwtVerify } from 'jose';
import type { JwtAuthorization } from './event.ts';

/** The issuer and audience that a JWT authorizer accepts. */
export interface Issuer {
  issuer: string;
  audience: string;
  /** The pool's public keys by `kid`. */
  keys: Map<string, CryptoKey>;
}

export type Verdict = { authorization: JwtAuthorization } | { refused: string };

/** API Gateway passes claims to functions as strings, a list as `[a b]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${key}:${claimText(item)}`);
    return `map[${entries.sort().join(' ')}]`;
  }
  return String(value);
}

const authorizationOf = (payload: JWTPayload): JwtAuthorization => {
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
  return { jwt: { claims, scopes: null } };
};

/** `aud` decides; `client_id` counts only in a token without `aud`, such as an access token. */
function isForAudience({ aud, client_id: client }: JWTPayload, audience: string): boolean {
  if (aud === undefined) return client === audience;
  return Array.isArray(aud) ? aud.includes(audience) : aud === audience;
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'signing method is invalid';
  if (error instanceof errors.JWTClaimValidationFailed) return `claim "${error.claim}" is not valid`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature verification failed';
  return 'the token is malformed';
}

const remembered = 1000;

/** Verifies tokens as the HTTP API's JWT authorizer does. A token that has passed is checked only for expiry. */
export function jwtAuthorizer({ issuer, audience, keys }: Issuer): (token: string) => Promise<Verdict> {
  const known = new Map<string, { authorization: JwtAuthorization; expires: number }>();
  return async (token) => {
    const before = known.get(token);
    if (before && before.expires * 1000 > Date.now()) return before;
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid = '' }) => {
          const key = keys.get(kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key;
        },
        { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] },
      );
      if (!isForAudience(payload, audience)) return { refused: 'the token does not have a valid audience' };
      const verdict = { authorization: authorizationOf(payload), expires: payload.exp ?? 0 };
      if (known.size >= remembered) known.clear();
      known.set(token, verdict);
      return verdict;
    } catch (error) {
      return { refused: reasonOf(error) };
    }
  };
}
