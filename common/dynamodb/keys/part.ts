import { InvalidKey } from '../errors/invalid-key.ts';
import { orderedNumber } from './number.ts';

/** Closes a complete part. Sorts before every character that a part may hold. */
export const partEnd = '#';
/** Sorts after everything that starts with a closed part, before the next part value. */
export const afterPart = '$';

// These begin a part that is not text. Text escapes every character up to U+0025, so it never begins with one.
const numberMark = '!';
const binaryMark = '"';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const special = /[\u0000-\u0025\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const escaped = /[\u0000-\u0025]/g;

/**
 * One part of a composite key as text: injective, and ordered as the values are (numbers as numbers, bytes as bytes,
 * text by code point, numbers before bytes before text).
 *
 * @throws InvalidKey for a missing value, a lone surrogate, a number that is not exact, any other type.
 */
export function keyPart(field: string, value: unknown): string {
  if (typeof value === 'string') return special.test(value) ? escapeText(field, value) : value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new InvalidKey(field, 'must be a finite number');
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new InvalidKey(field, 'is an integer beyond 2^53: give it as a bigint');
    }
    return numberMark + orderedNumber(value);
  }
  if (typeof value === 'bigint') return numberMark + orderedNumber(value);
  if (value instanceof Uint8Array) return binaryMark + Buffer.from(value).toString('hex');
  throw new InvalidKey(field, value === undefined ? 'is missing' : 'must be a string, a number or bytes');
}

/** The beginning of a text part: what `keyPart` gives for every text with this beginning starts so. */
export function keyPartPrefix(field: string, prefix: unknown): string {
  if (typeof prefix !== 'string') throw new InvalidKey(field, 'can be matched by prefix only as text');
  return keyPart(field, prefix);
}

function escapeText(field: string, text: string): string {
  if (!text.isWellFormed()) throw new InvalidKey(field, 'holds half of a character (a lone surrogate)');
  return text.replace(escaped, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return code.length === 1 ? `%0${code}` : `%${code}`;
  });
}
