import { createHash } from 'node:crypto';
import { Misconfigured } from '../errors/connection-errors.ts';

/**
 * The source of the secret that protects cursors. At least 16 bytes, the same in every process of a service.
 */
export interface CursorSource {
  key(): Promise<Uint8Array>;
}

const leastBytes = 16;
let source: CursorSource | undefined;
let derived: Promise<Uint8Array> | undefined;

/**
 * Sets the source of the cursor key. A service with paged queries calls this once, at start; the key is fetched for
 * the first cursor and then kept.
 *
 * @example configureCursors({ key: async () => Buffer.from(await secret('cursors'), 'base64') });
 */
export function configureCursors(from: CursorSource): void {
  source = from;
  derived = undefined;
}

/** The 32 bytes that encrypt cursors. After a failed fetch, the next cursor tries again. */
export async function cursorKey(): Promise<Uint8Array> {
  derived ??= derive();
  try {
    return await derived;
  } catch (error) {
    derived = undefined;
    throw error;
  }
}

async function derive(): Promise<Uint8Array> {
  if (source === undefined)
    throw new Misconfigured('Paged queries need a cursor key: call configureCursors at start');
  const secret = await source.key();
  if (secret.length < leastBytes)
    throw new Misconfigured(`The cursor key must have at least ${leastBytes} bytes, got ${secret.length}`);
  return createHash('sha256').update('cursor').update(secret).digest();
}
