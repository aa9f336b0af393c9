import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { InvalidRequest } from '../errors/connection-errors.ts';
import { InvalidCursor } from '../errors/invalid-cursor.ts';
import { cursorKeys, refetchedCursorKeys } from './cursor-keys.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * No cursor is longer. It fits the longest table key and an index field of any length (4 KB, or 5,600 characters), and API
 * Gateway's limit on a request's line and headers. HTTP APIs that pass cursors on must accept this length.
 */
export const longestCursor = 8_192;

/**
 * Seals a position as an opaque text: encrypted, so that it reveals no key, and authenticated together with its scope, so
 * that only the same query of the same caller opens it.
 */
export async function sealCursor(position: string, scope: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  const [present = nonce] = await cursorKeys();
  const sealing = createCipheriv(cipher, present, nonce).setAAD(Buffer.from(scope));
  const sealed = Buffer.concat([nonce, sealing.update(position), sealing.final()]);
  const cursor = Buffer.concat([sealed, sealing.getAuthTag()]).toString('base64url');
  if (cursor.length <= longestCursor) return cursor;
  throw new InvalidRequest(
    `the keys of this list make a cursor of ${cursor.length} characters, the limit is ${longestCursor}: shorten them`,
  );
}

/**
 * Opens a sealed cursor, with the present key or a former one.
 *
 * @throws InvalidCursor for any other text, before a request is sent
 */
export async function openCursor(cursor: string, scope: string, entity: string): Promise<string> {
  const bytes = Buffer.from(cursor.slice(0, longestCursor + 1), 'base64url');
  // Base64 has several texts for the same bytes; only the one that was issued is accepted.
  const isIssued = cursor.length <= longestCursor && bytes.toString('base64url') === cursor;
  if (!isIssued || bytes.length <= nonceBytes + tagBytes) throw new InvalidCursor({ entity });
  const position =
    openWith(await cursorKeys(), bytes, scope) ?? openWith(await refetchedCursorKeys(), bytes, scope);
  if (position === undefined) throw new InvalidCursor({ entity });
  return position;
}

function openWith(keys: readonly Uint8Array[], bytes: Buffer, scope: string): string | undefined {
  for (const key of keys) {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(scope))
      .setAuthTag(bytes.subarray(bytes.length - tagBytes));
    try {
      return (
        opening.update(bytes.subarray(nonceBytes, bytes.length - tagBytes), undefined, 'utf8') +
        opening.final('utf8')
      );
    } catch {
      // Another key, or another scope.
    }
  }
  return undefined;
}
