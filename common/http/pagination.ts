import * as z from 'zod';
import { configureCursors, longestCursor } from '../dynamodb/index.ts';
import { queryInteger } from './schemas.ts';
import { signingKey, signingKeys } from './signing.ts';

configureCursors({ key: () => signingKey('cursor'), all: () => signingKeys('cursor') });

/** The query parameters of every list. Spread them into a route's query schema. */
export const pageParameters = {
  limit: queryInteger({ min: 1, max: 100, default: 20 }).describe('The maximum number of items to return.'),
  cursor: z
    .string()
    .min(1)
    .max(longestCursor)
    .optional()
    .describe('The nextCursor of the previous page. It is valid only for the same list, filter and caller.'),
};

/** The schema of one page of `item`s. `id` is its name in the API description. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      nextCursor: z
        .string()
        .optional()
        .describe('Pass it as `cursor` to get the next page. Absent on the last page.'),
    })
    .meta({ id, description: 'One page of a list.' });
}

/** {@link pageParameters} as a controller receives them. */
export interface PageQuery {
  limit: number;
  cursor?: string | undefined;
}

/** Selects the page of a query. Spread it into the query's options. */
export interface PageOptions {
  limit: number;
  /** The user id that the cursors are bound to. */
  caller: string;
  /** The cursor of the adjacent page. */
  cursor?: string;
}

/** Makes the query options for the requested page; its cursors are bound to the caller. */
export function pageOptions({ limit, cursor }: PageQuery, caller: { userId: string }): PageOptions {
  return { limit, caller: caller.userId, ...(cursor === undefined ? {} : { cursor }) };
}

/** A page as the query layer returns it. */
interface StoredPage<Item> {
  items: readonly Item[];
  cursor?: string | undefined;
}

/** Makes the response body of a page; `show` turns a stored item into its public form. */
export function pageBody<Item, Shown>(page: StoredPage<Item>, show: (item: Item) => Shown) {
  const items = page.items.map(show);
  return page.cursor === undefined ? { items } : { items, nextCursor: page.cursor };
}
