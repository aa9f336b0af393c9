import { createHash } from 'node:crypto';
import { connection } from '../connection/connection.ts';
import { Misconfigured } from '../errors/connection-errors.ts';

/** The source of the secret that protects cursors. At least 16 bytes, the same in every process of a service. */
export interface CursorSource {
  /** The present secret, which seals new cursors. */
  key(): Promise<Uint8Array>;
  /** Former secrets, whose cursors stay valid; none by default. */
  former?(): Promise<readonly Uint8Array[]>;
}

/** The keys of 32 bytes that are derived from the secrets. */
export interface CursorKeys {
  readonly present: Uint8Array;
  readonly former: readonly Uint8Array[];
  readonly fetchedAt: number;
}

const leastBytes = 16;
/** An unknown cursor may come from a newer secret, but must not cause a fetch each time. */
const leastAge = 30_000;
let source: CursorSource | undefined;
let fetched: Promise<CursorKeys> | undefined;

/**
 * Sets the source of the cursor keys. A service with paged queries calls this once, at start. The keys are fetched for the
 * first cursor, and again when a cursor has an unknown key, at most every 30 seconds.
 *
 * @example
 * configureCursors({
 *   key: async () => Buffer.from(await secret('cursors'), 'base64'),
 *   former: async () => [Buffer.from(await secret('cursors', 'AWSPREVIOUS'), 'base64')],
 * });
 */
export function configureCursors(from: CursorSource): void {
  source = from;
  fetched = undefined;
}

/** The keys of cursors. After a failed fetch, the next cursor tries again. */
export async function cursorKeys(): Promise<CursorKeys> {
  fetched ??= fetchKeys();
  try {
    return await fetched;
  } catch (error) {
    fetched = undefined;
    throw error;
  }
}

/** The keys fetched anew, for a cursor that the known ones do not open; `undefined` if they were fetched just now. */
export async function newerCursorKeys(): Promise<CursorKeys | undefined> {
  const { fetchedAt } = await cursorKeys();
  if (connection().now() - fetchedAt < leastAge) return undefined;
  fetched = undefined;
  return cursorKeys();
}

async function fetchKeys(): Promise<CursorKeys> {
  if (source === undefined)
    throw new Misconfigured('Paged queries need a cursor key: call configureCursors at start');
  const fetchedAt = connection().now();
  const [present, former] = await Promise.all([source.key(), source.former?.() ?? []]);
  return { present: derive(present), former: former.map(derive), fetchedAt };
}

function derive(secret: Uint8Array): Uint8Array {
  if (secret.length < leastBytes)
    throw new Misconfigured(`The cursor key must have at least ${leastBytes} bytes, got ${secret.length}`);
  return createHash('sha256').update('cursor').update(secret).digest();
}
