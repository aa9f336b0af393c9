import type { InvalidItem } from '../errors/invalid-item.ts';
import type { Explanation } from './explanation.ts';

/** One page of items. */
export interface Page<T> {
  readonly items: T[];
  /** Pass it as `after` to get the next page. Missing on the last page. */
  readonly cursor?: string;
  /** Errors for stored items that do not match the entity's schema; `items` has the others. */
  readonly invalid?: readonly InvalidItem[];
}

/**
 * A query that has not been sent. Await it for one page, or iterate over it for all items.
 *
 * @example
 * const { items, cursor } = await orders.find.byStatus({ status: 'open' }, { limit: 20 });
 * for await (const order of orders.find.byStatus({ status: 'open' })) …
 */
export interface QueryResults<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {
  /** The first item; `undefined` if there is none. */
  first(): Promise<T | undefined>;
  /** The number of items in total. DynamoDB reads them all, but does not send them. */
  count(): Promise<number>;
  /** Reads only some fields: this transfers less, but costs the same. Skips the entity's schema. */
  select<F extends keyof T>(...fields: readonly F[]): QueryResults<Pick<T, F>>;
  /** What the query would send and cost; sends nothing. */
  explain(): Explanation;
}
