/** The person who sends a request, as their verified access token says. */
export interface Caller {
  /** The token's `sub`. */
  readonly userId: string;
  /** The groups of the user pool that the person is in, as of when the token was issued. */
  readonly groups: readonly string[];
  /** The access token itself, for calls on the caller's behalf. Logging the caller does not print it. */
  readonly accessToken: string;
  /** When the token ends, in epoch seconds. Undefined for a token that does not say it. */
  readonly tokenEndsAt?: number | undefined;
}

/** Keeps the token where neither `console.log` nor `JSON.stringify` finds it. */
class VerifiedCaller implements Caller {
  readonly userId: string;
  readonly groups: readonly string[];
  readonly tokenEndsAt: number | undefined;
  readonly #accessToken: string;

  constructor({ userId, groups, accessToken, tokenEndsAt }: Caller) {
    this.userId = userId;
    this.groups = groups;
    this.tokenEndsAt = tokenEndsAt;
    this.#accessToken = accessToken;
  }

  get accessToken(): string {
    return this.#accessToken;
  }
}

interface AuthorizedEvent {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: object;
}

/**
 * The caller of an HTTP API event that passed the JWT authorizer, or `undefined` if it has none.
 * The authorizer accepts id tokens too, so this checks `token_use`: an id token does not make a caller.
 */
export function callerOf({ headers, requestContext }: AuthorizedEvent): Caller | undefined {
  const claims = claimsOf(requestContext);
  const accessToken = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (claims?.token_use !== 'access' || typeof claims.sub !== 'string' || !accessToken) return undefined;
  return new VerifiedCaller({
    userId: claims.sub,
    groups: groupsIn(claims['cognito:groups']),
    accessToken,
    tokenEndsAt: secondsOf(claims.exp),
  });
}

/** The authorizer passes a list of texts on as one: `[moderators editors]`. Names of groups contain no spaces. */
function groupsIn(claim: unknown): string[] {
  const [, names = ''] = /^\[(.*)\]$/.exec(typeof claim === 'string' ? claim : '') ?? [];
  return names.split(' ').filter((name) => name !== '');
}

/** API Gateway passes the claims on as texts. */
function secondsOf(exp: unknown): number | undefined {
  const seconds = Number(exp ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function claimsOf(requestContext: object): Readonly<Record<string, unknown>> | undefined {
  return property(property(property(requestContext, 'authorizer'), 'jwt'), 'claims');
}

function property(holder: object | undefined, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = new Map<string, unknown>(Object.entries(holder ?? {})).get(name);
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
