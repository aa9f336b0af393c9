import type { Changes } from '../changes/change.ts';
import type { InvalidItem } from '../errors/invalid-item.ts';
import type { WriteOptions } from '../write/write-options.ts';
import type { Explanation } from './explanation.ts';

/** One page of items. */
export interface Page<T> {
  readonly items: T[];
  /** Pass it as `cursor` to get the next page. Missing on the last page. */
  readonly cursor?: string;
  /** Pass it as `cursor` to get the previous page. Missing on the first page. */
  readonly previousCursor?: string;
  /** Errors for stored items that do not match the entity's schema; `items` has the others. */
  readonly invalid?: readonly InvalidItem[];
}

/**
 * A query that has not been sent. `K`: the key fields of its items; `G`: the fields that the layer sets.
 * Await it for one page, or iterate over it for all items.
 *
 * @example
 * const { items, cursor } = await orders.find.byStatus({ status: 'open' }, { limit: 20 });
 * for await (const order of orders.find.byStatus({ status: 'open' })) …
 */
export interface QueryResults<T, K extends keyof T = never, G extends keyof T = never> {
  /** Makes it awaitable: for one page. */
  then: PromiseLike<Page<T>>['then'];
  /** Iterates over all items. */
  [Symbol.asyncIterator](): AsyncIterator<T>;
  /** The first item; `undefined` if there is none. */
  first(): Promise<T | undefined>;
  /** The number of items in total. DynamoDB reads them all, but does not send them. */
  count(): Promise<number>;
  /** Reads only some fields: this transfers less, but costs the same. Skips the entity's schema. */
  select<F extends keyof T>(...fields: readonly F[]): QueryResults<Pick<T, F>>;
  /**
   * Updates all items, each as `update` does; not atomic. Skips items that are gone, or do not meet the options.
   *
   * @returns the number of updated items. @throws Unprocessed
   */
  updateAll(changes: Changes<T, Exclude<keyof T, K | G>>, options?: WriteOptions<T, G>): Promise<number>;
  /** Deletes all items, each as `delete` does; not atomic. @returns the number of deleted items. @throws Unprocessed */
  deleteAll(options?: WriteOptions<T, G>): Promise<number>;
  /** What the query would send and cost; sends nothing. */
  explain(): Explanation;
}
