import { createHash } from 'node:crypto';
import { connection } from '../connection/connection.ts';
import { Misconfigured } from '../errors/connection-errors.ts';

/** The source of the secret that protects cursors. At least 16 bytes, the same in every process of a service. */
export interface CursorSource {
  /** The present secret, which seals new cursors. It may be cached. */
  key(): Promise<Uint8Array>;
  /** The present secret and the former ones, read anew. Without it, a rotation makes all cursors invalid. */
  all?(): Promise<readonly Uint8Array[]>;
}

const leastBytes = 16;
/** An unknown cursor may need another key, but must not cause a fetch each time. */
const leastAge = 30_000;
let source: CursorSource | undefined;
let fetched: Promise<readonly Uint8Array[]> | undefined;
let refetchedAt: number | undefined;

/**
 * Sets the source of the cursor keys. A function that gives cursors out calls this once, at start; others read pages without,
 * and a page's cursor then throws `Misconfigured` when it is read. The present key is fetched for the
 * first cursor; all keys are fetched for a cursor that the known ones do not open, at most every 30 seconds.
 *
 * @example
 * configureCursors({
 *   key: () => secret('cursors'),
 *   all: async () => [await secret('cursors'), await secret('cursors', 'AWSPREVIOUS')],
 * });
 */
export function configureCursors(from: CursorSource): void {
  source = from;
  fetched = undefined;
  refetchedAt = undefined;
}

export const areCursorsConfigured = (): boolean => source !== undefined;

/** The known keys of cursors; the first one seals. After a failed fetch, the next cursor tries again. */
export async function cursorKeys(): Promise<readonly Uint8Array[]> {
  fetched ??= fetchKey();
  try {
    return await fetched;
  } catch (error) {
    fetched = undefined;
    throw error;
  }
}

/** All keys, for a cursor that the known ones do not open; none if they were fetched just now. */
export async function refetchedCursorKeys(): Promise<readonly Uint8Array[]> {
  const now = connection().now();
  if (source?.all === undefined || (refetchedAt !== undefined && now - refetchedAt < leastAge)) return [];
  refetchedAt = now;
  const keys = (await source.all()).map(derive);
  fetched = Promise.resolve(keys);
  return keys;
}

async function fetchKey(): Promise<readonly Uint8Array[]> {
  if (source === undefined) throw unconfigured();
  return [derive(await source.key())];
}

export const unconfigured = (): Misconfigured =>
  new Misconfigured('Cursors need a key: call configureCursors at start');

function derive(secret: Uint8Array): Uint8Array {
  if (secret.length < leastBytes)
    throw new Misconfigured(`The cursor key must have at least ${leastBytes} bytes, got ${secret.length}`);
  return createHash('sha256').update('cursor').update(secret).digest();
}
