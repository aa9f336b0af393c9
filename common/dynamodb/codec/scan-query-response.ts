import type { Item } from '../model/item.ts';
import { scanList, scanMap, scanOf } from './scan.ts';

const items = '"Items":';

/**
 * Reads the answer to a pattern in one pass.
 *
 * @returns nothing for any other body, and for one that is not written as DynamoDB writes: then `JSON.parse` reads it
 */
export function scanQueryResponse(text: string): Item | undefined {
  // Only numbers come before the items in an answer, so that this is the first place where the name can be.
  const start = /^\{(?:"(?:Count|ScannedCount)":\d+,)*"Items":/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const scan = scanOf(text);
  scan.at = start;
  try {
    const names: string[] = [];
    const StoredKeys: Item[] = [];
    const Items = scanList(scan, () => {
      const kept: Item = {};
      StoredKeys.push(kept);
      return scanMap(scan, names, kept);
    });
    const before = text.slice(0, start - items.length);
    const rest = JSON.parse(before + items.replace(':', ':0') + text.slice(scan.at));
    return { ...rest, Items, StoredKeys: StoredKeys.map(({ pk, sk }) => ({ pk, sk })) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
