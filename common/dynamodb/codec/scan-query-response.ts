import type { Item } from '../model/item.ts';
import { scanList, scanMap, scanOf } from './scan.ts';

const items = '"Items":';

/**
 * Reads the response to a query in one pass.
 *
 * @returns `undefined` for any other body, and for JSON in another form than DynamoDB writes: `JSON.parse` reads those
 */
export function scanQueryResponse(text: string): Item | undefined {
  // Only numbers precede the items in a response, so this is the first place where the name can occur.
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
