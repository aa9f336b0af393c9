/** What an access token says of its owner. */
export interface Claims {
  userId: string;
  groups: readonly string[];
  /** Milliseconds since 1970. */
  endsAt: number;
}

interface Payload {
  sub?: unknown;
  exp?: unknown;
  'cognito:groups'?: unknown;
}

function payloadOf(token: string): Payload {
  const [, payload = ''] = token.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Reads an access token, which only the API verifies. Throws when it is unreadable. */
export function claimsOf(token: string): Claims {
  const { sub, exp, 'cognito:groups': groups } = payloadOf(token);
  if (typeof sub !== 'string' || typeof exp !== 'number')
    throw new Error('The access token has no owner or no end');
  return {
    userId: sub,
    groups: Array.isArray(groups) ? groups.map(String) : [],
    endsAt: exp * 1000,
  };
}
