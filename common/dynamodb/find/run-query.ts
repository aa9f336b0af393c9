import { changesOf } from '../changes/changes-of.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { deleteWrite } from '../write/delete.ts';
import { updateItem } from '../write/update.ts';
import { perform } from '../write/write.ts';
import { countItems } from './count.ts';
import { explain } from './explanation.ts';
import { cursorsOf, readPage, startOf } from './page.ts';
import type { Query } from './query.ts';
import type { Page, QueryResults } from './query-results.ts';
import { writeAll } from './write-all.ts';

/** Validates a stored item's fields and gives them their type. */
export type Typed<T> = (stored: Item) => Promise<T> | T;

/** Creates the results of a query; sends nothing until they are awaited or iterated. */
export function runQuery<T>(query: Query, typed: Typed<T>): QueryResults<T> {
  async function page(): Promise<Page<T>> {
    const stored = await readPage(query, await startOf(query));
    const { items, invalid } = await sorted(stored.items, typed);
    const found: Page<T> = { items, ...(invalid.length > 0 && { invalid }) };
    return Object.defineProperties(found, await cursorsOf(query, stored));
  }
  async function* everything(): AsyncGenerator<T> {
    const misfits: InvalidItem[] = [];
    let position = await startOf(query);
    do {
      const stored = await readPage(query, position);
      const { items, invalid } = await sorted(stored.items, typed);
      yield* items;
      misfits.push(...invalid);
      position = stored.next;
    } while (position !== undefined);
    // Thrown last, so that one invalid item does not hide the others.
    if (misfits[0] !== undefined) throw misfits[0];
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: only what is sent when awaited can also be iterated instead
    then: (resolve, reject) => page().then(resolve, reject),
    [Symbol.asyncIterator]: everything,
    first: async () => {
      const { items } = await readPage(
        { ...query, options: { ...query.options, limit: 1 } },
        await startOf(query),
      );
      return items[0] && typed(items[0]);
    },
    count: () => countItems(query),
    select: (...fields) => {
      const names = fields.map(String);
      return runQuery({ ...query, fields: names }, (item) => only(names, item));
    },
    updateAll: (changes, options = {}) =>
      writeAll(query, async (key) =>
        updateItem(query.model, key, changesOf(query.model, key, changes), options),
      ),
    deleteAll: (options = {}) =>
      writeAll(query, async (key) => perform(deleteWrite(query.model, key, { if: {}, ...options }))),
    explain: () => explain(query),
  };
}

function only(names: readonly string[], item: Item): Item[string] {
  return Object.fromEntries(names.filter((name) => name in item).map((name) => [name, item[name]]));
}

async function sorted<T>(
  stored: readonly Item[],
  typed: Typed<T>,
): Promise<{ items: T[]; invalid: InvalidItem[] }> {
  const items: T[] = [];
  const invalid: InvalidItem[] = [];
  for (const item of stored) {
    try {
      const one = typed(item);
      items.push(one instanceof Promise ? await one : one);
    } catch (error) {
      if (!(error instanceof InvalidItem)) throw error;
      invalid.push(error);
    }
  }
  return { items, invalid };
}
