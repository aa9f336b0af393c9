import { createHash } from 'node:crypto';
import { Misconfigured } from '../errors/connection-errors.ts';

/** FieldConditions the secret that authenticates cursors comes from. At least 16 bytes; the same in every process of a service. */
export interface CursorSource {
  key(): Promise<Uint8Array>;
}

const leastBytes = 16;
let source: CursorSource | undefined;
let derived: Promise<Uint8Array> | undefined;

/**
 * Says where the key of cursors comes from. A service that pages must call it once, at start; the key is fetched at
 * the first cursor and kept.
 *
 * @example configureCursors({ key: async () => Buffer.from(await secret('cursors'), 'base64') });
 */
export function configureCursors(from: CursorSource): void {
  source = from;
  derived = undefined;
}

/** The 32 bytes that cursors are encrypted with. A failed fetch is tried again at the next cursor. */
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
    throw new Misconfigured('configureCursors was not called: pages have no cursors without it');
  const secret = await source.key();
  if (secret.length < leastBytes)
    throw new Misconfigured(`The key of cursors has less than ${leastBytes} bytes`);
  return createHash('sha256').update('cursor').update(secret).digest();
}
