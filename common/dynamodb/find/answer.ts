import type { Item } from '../entity/item.ts';
import { cursorOf, readPage, startOf } from './page.ts';
import type { Asked } from './query-input.ts';

/** Some answers to a question. */
export interface Page<T> {
  readonly items: T[];
  /** Give it as `after` to get the next page. Not there on the last page. */
  readonly cursor?: string;
}

/**
 * A question that was put together but is not asked yet. Await it for one page, or iterate it for everything.
 *
 * @example
 * const { items, cursor } = await orders.find.byStatus({ status: 'open' }, { limit: 20 });
 * for await (const order of orders.find.byStatus({ status: 'open' })) …
 */
export interface Answer<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {}

/** Makes the answer to a question; nothing is sent until it is awaited or iterated. */
export function answerTo<T>(asked: Asked, typed: (stored: Item) => T): Answer<T> {
  async function page(): Promise<Page<T>> {
    const stored = await readPage(asked, await startOf(asked));
    const cursor = await cursorOf(asked, stored);
    return { items: stored.items.map(typed), ...(cursor !== undefined && { cursor }) };
  }
  async function* everything(): AsyncGenerator<T> {
    let position = await startOf(asked);
    do {
      const stored = await readPage(asked, position);
      yield* stored.items.map(typed);
      position = stored.position;
    } while (position !== undefined);
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: only what is sent when awaited can also be iterated instead
    then: (resolve, reject) => page().then(resolve, reject),
    [Symbol.asyncIterator]: everything,
  };
}
