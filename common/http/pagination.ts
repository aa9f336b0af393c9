import * as z from 'zod';
import { configureCursors, longestCursor } from '../dynamodb/index.ts';
import { queryInteger } from './schemas.ts';
import { signingKey, signingKeys } from './signing.ts';

configureCursors({ key: () => signingKey('cursor'), all: () => signingKeys('cursor') });

/** What every list accepts: spread into a route's query schema. */
export const pageParameters = {
  limit: queryInteger({ min: 1, max: 100, default: 20 }).describe('How many items at most.'),
  cursor: z
    .string()
    .min(1)
    .max(longestCursor)
    .optional()
    .describe('Where to go on: the nextCursor of the page before. It fits the same list and caller only.'),
};

/** The schema of one page of `item`s, under the name `id` in the API description. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      nextCursor: z.string().optional().describe('Asks for the next page; absent on the last one.'),
    })
    .meta({ id, description: 'One page of a list.' });
}

/** What {@link pageParameters} become in a controller's query. */
export interface PageQuery {
  limit: number;
  cursor?: string | undefined;
}

/** Which page of a question is asked for: spread it into the question's options. */
export interface PageOptions {
  limit: number;
  /** Whose cursors these are. */
  caller: string;
  /** The cursor of the adjacent page. */
  cursor?: string;
}

/** The options of a query for the page that a caller asks for: their cursors are nobody else's. */
export function pageOptions({ limit, cursor }: PageQuery, caller: { userId: string }): PageOptions {
  return { limit, caller: caller.userId, ...(cursor === undefined ? {} : { cursor }) };
}

/** A page as the query layer gives it. */
interface StoredPage<Item> {
  items: readonly Item[];
  cursor?: string | undefined;
}

/** The answer body for a page of stored items, each told as `show` tells it. */
export function pageBody<Item, Shown>(page: StoredPage<Item>, show: (item: Item) => Shown) {
  const items = page.items.map(show);
  return page.cursor === undefined ? { items } : { items, nextCursor: page.cursor };
}
