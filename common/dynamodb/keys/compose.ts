import { InvalidKey } from '../errors/invalid-key.ts';
import type { Item } from '../model/item.ts';
import { keyPart, partEnd } from './part.ts';

/** DynamoDB's limits, in bytes of UTF-8. */
export const maxPartitionKeyBytes = 2048;
export const maxSortKeyBytes = 1024;

/** An item's key as the table stores it. */
export interface StoredKey {
  readonly pk: string;
  readonly sk: string;
}

/** Composes one side of the key from an item's fields. */
export type Composer = (item: Item) => string;

/** Creates the function that joins `fields` of an item as `<start><part>#<part>#…<end>`. */
export function composer(start: string, fields: readonly string[], maxBytes: number, end = ''): Composer {
  const [only] = fields;
  if (only === undefined) return () => start + end;
  if (fields.length === 1) {
    return (item) => checkLength(only, start + keyPart(only, item[only]) + partEnd + end, maxBytes);
  }
  return (item) => {
    let key = start;
    for (const field of fields) key += keyPart(field, item[field]) + partEnd;
    return checkLength(fields.join(', '), key + end, maxBytes);
  };
}

function checkLength(field: string, key: string, maxBytes: number): string {
  // A UTF-16 unit takes at most three bytes in UTF-8, so short keys need no counting.
  if (key.length * 3 > maxBytes) {
    const bytes = Buffer.byteLength(key);
    if (bytes > maxBytes)
      throw new InvalidKey(field, `makes a key of ${bytes} bytes, the limit is ${maxBytes}`);
  }
  return key;
}
