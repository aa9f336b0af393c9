import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readItem } from '../codec/read.ts';
import { writeItem } from '../codec/write.ts';
import { InvalidCursor } from '../errors/invalid-cursor.ts';
import type { Item } from '../model/item.ts';
import { cursorKey } from './cursor-key.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Far longer than any cursor: keys have a few kilobytes at most. */
const longestCursor = 16_384;

/**
 * Seals a position as an opaque text: encrypted, so that it reveals no key, and authenticated together with its scope,
 * so that only the same query of the same caller opens it.
 */
export async function sealCursor(position: Item, belongsTo: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, await cursorKey(), nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([nonce, sealing.update(writeItem(position)), sealing.final()]);
  return Buffer.concat([sealed, sealing.getAuthTag()]).toString('base64url');
}

/**
 * Opens a sealed cursor.
 *
 * @throws InvalidCursor for any other text, before a request is sent
 */
export async function openCursor(cursor: string, belongsTo: string, entity: string): Promise<Item> {
  const key = await cursorKey();
  try {
    if (cursor.length > longestCursor) throw new RangeError('too long');
    const bytes = Buffer.from(cursor, 'base64url');
    // Base64 has several texts for the same bytes; only the one that was issued is accepted.
    if (bytes.toString('base64url') !== cursor) throw new RangeError('not base64url');
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(bytes.subarray(bytes.length - tagBytes));
    const text = Buffer.concat([
      opening.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)),
      opening.final(),
    ]);
    return readItem(JSON.parse(text.toString()));
  } catch (cause) {
    throw new InvalidCursor({ entity, cause });
  }
}
