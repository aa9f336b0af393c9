import type { InvalidItem } from '../errors/invalid-item.ts';
import type { Explanation } from './explanation.ts';

/** Some answers to a pattern. */
export interface Page<T> {
  readonly items: T[];
  /** Give it as `after` to get the next page. Not there on the last page. */
  readonly cursor?: string;
  /** Stored items that do not fit the entity's schema; the others are answered all the same. */
  readonly invalid?: readonly InvalidItem[];
}

/**
 * A pattern that was put together but is not query yet. Await it for one page, or iterate it for everything.
 *
 * @example
 * const { items, cursor } = await orders.find.byStatus({ status: 'open' }, { limit: 20 });
 * for await (const order of orders.find.byStatus({ status: 'open' })) …
 */
export interface QueryResults<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {
  /** The first item; nothing when there is none. */
  first(): Promise<T | undefined>;
  /** How many items there are in all. Reads them all, without sending them. */
  count(): Promise<number>;
  /** Asks for some fields only: less to send, but as much to read. Not checked against the entity's schema. */
  select<F extends keyof T>(...fields: readonly F[]): QueryResults<Pick<T, F>>;
  /** What asking would send and cost, without asking. */
  explain(): Explanation;
}
