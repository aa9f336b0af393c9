import { createHash } from 'node:crypto';

/** Decoded query parameters in their original order. */
export type Query = readonly (readonly [name: string, value: string])[];

/** Percent-encodes every character that RFC 3986 does not call unreserved. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

export const encodePath = (path: string): string => path.split('/').map(encode).join('/');

function canonicalQuery(query: Query): string {
  return query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The parts of a request that a signature covers. */
export interface Signable {
  readonly method: string;
  /** The path, of which each segment is encoded once more: decoded for S3, as sent for all other services. */
  readonly path: string;
  readonly query: Query;
  /** A header by lower-case name; repeated values joined by commas, bytes as Latin-1. */
  header(name: string): string | undefined;
}

/** The canonical request of Signature Version 4. A signed header that is missing counts as empty. */
export function canonicalRequest(
  request: Signable,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const headers = signedHeaders.map(
    (name) => `${name}:${(request.header(name) ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  return [
    request.method,
    encodePath(request.path),
    canonicalQuery(request.query),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex');
