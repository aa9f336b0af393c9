import { numberFromText } from '../codec/number.ts';

/**
 * Packs the values of a key into a text, without escaping, so that its length is that of the values.
 *
 * @example packValues(['a', 1]) // 'S1:aN1:1'
 */
export function packValues(values: readonly unknown[]): string {
  return values.map(packed).join('');
}

function packed(value: unknown): string {
  if (typeof value === 'string') return `S${value.length}:${value}`;
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value);
  return `${value instanceof Uint8Array ? 'B' : 'N'}${text.length}:${text}`;
}

/** Unpacks what `packValues` packed. */
export function unpackValues(text: string): unknown[] {
  const values: unknown[] = [];
  for (let at = 0; at < text.length; ) {
    const colon = text.indexOf(':', at);
    const end = colon + 1 + Number(text.slice(at + 1, colon));
    values.push(unpacked(text[at], text.slice(colon + 1, end)));
    at = end;
  }
  return values;
}

function unpacked(type: string | undefined, text: string): unknown {
  if (type === 'S') return text;
  return type === 'N' ? numberFromText(text) : new Uint8Array(Buffer.from(text, 'base64'));
}
