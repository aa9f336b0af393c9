import { InvalidKey } from '../errors/invalid-key.ts';
import { orderedNumber } from './number.ts';

/** Closes a part. Sorts before every character that a part can contain. */
export const partEnd = '#';
/** Sorts after everything that starts with a closed part, and before the next value of that part. */
export const afterPart = '$';

// These mark parts other than text. Text escapes every character up to U+0025, and so never starts with one.
const numberMark = '!';
const binaryMark = '"';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const special = /[\u0000-\u0025\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const escaped = /[\u0000-\u0025]/g;

/**
 * Writes a value as a part of a composite key: injective, and in the order of the values (numbers numerically, then
 * binary by byte, then text by code point).
 *
 * @throws InvalidKey for a missing value, a lone surrogate, an inexact number, or any other type
 */
export function keyPart(field: string, value: unknown): string {
  if (typeof value === 'string') return special.test(value) ? escapeText(field, value) : value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new InvalidKey(field, 'must be a finite number');
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new InvalidKey(field, 'is an integer beyond 2^53: use a bigint');
    }
    return numberMark + orderedNumber(value);
  }
  if (typeof value === 'bigint') return numberMark + orderedNumber(value);
  if (value instanceof Uint8Array) return binaryMark + Buffer.from(value).toString('hex');
  throw new InvalidKey(field, value === undefined ? 'is missing' : 'must be a string, a number or binary');
}

/** The start of a text part: `keyPart` of any text with this prefix starts with it. */
export function keyPartPrefix(field: string, prefix: unknown): string {
  if (typeof prefix !== 'string') throw new InvalidKey(field, 'must be text to have a prefix');
  return keyPart(field, prefix);
}

function escapeText(field: string, text: string): string {
  if (!text.isWellFormed())
    throw new InvalidKey(field, 'contains a lone surrogate, which is not a complete character');
  return text.replace(escaped, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return code.length === 1 ? `%0${code}` : `%${code}`;
  });
}
