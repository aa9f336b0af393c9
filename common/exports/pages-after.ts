import type { ExportSection } from './export-handler.ts';

/** Reads up to `limit` items of a person after a position, in order. */
export type PageAfter<Item> = (
  userId: string,
  after: string | undefined,
  limit: number,
) => PromiseLike<{ readonly items: readonly Item[] }>;

interface Pages<Item> {
  readonly read: PageAfter<Item>;
  /** The position of an item. */
  readonly positionOf: (item: Item) => string;
  /** What the person gets of these items. Leaves out what is others'. */
  readonly show: (items: readonly Item[], userId: string) => Promise<readonly object[]> | readonly object[];
}

const pageLimit = 200;

/** A section whose items have positions in an order. */
export function pagesAfter<Item>({ read, positionOf, show }: Pages<Item>): ExportSection {
  return async (userId, after) => {
    const { items } = await read(userId, after, pageLimit);
    const last = items.length === pageLimit ? items.at(-1) : undefined;
    return { items: await show(items, userId), next: last && positionOf(last) };
  };
}
