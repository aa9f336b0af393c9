import { type Listing, listings, shards } from '../../models/listing.ts';

/** A person found in a window, in how many of its topics. */
export interface Found {
  userId: string;
  position: string;
  topics: number;
}

/** The people of some topics whose positions lie in a range, complete for all of these topics. */
export interface Window {
  /** Those in the most topics first; then the most recently active. */
  found: Found[];
  /** The lowest position of the window, inclusive; absent if there is no one below. */
  bottom?: string;
}

/** How many partitions of the index a window of these topics reads. */
export const partitionsOf = (topics: readonly string[]): number => topics.length * shards;

/** Few rows where many partitions are read, so that the cost of a window hardly depends on the topics. */
const rowsPerPartition = (partitions: number) => (partitions > 8 ? 12 : 50);

/**
 * Reads the people below a position. All lists have the same order, so everyone above the highest position at which a
 * list was cut is in every page in which they belong: their topics are counted exactly.
 */
export async function readWindow(topics: readonly string[], below: string): Promise<Window> {
  const limit = rowsPerPartition(partitionsOf(topics));
  const pages = await Promise.all(
    partitions(topics).map((partition) =>
      listings.find.byTopic(partition, { before: { position: below }, descending: true, limit }),
    ),
  );
  const cuts = pages.flatMap(({ items, cursor }) => (cursor === undefined ? [] : items.slice(-1)));
  const bottom =
    cuts
      .map(({ position }) => position)
      .sort()
      .at(-1) ?? '';
  const rows = pages.flatMap(({ items }) => items).filter(({ position }) => position >= bottom);
  return { found: rank(rows), ...(bottom !== '' && { bottom }) };
}

/** Reads a window again whose bounds are known. */
export async function reopenWindow(
  topics: readonly string[],
  below: string,
  bottom: string | undefined,
): Promise<Window> {
  const range = { before: { position: below }, ...(bottom !== undefined && { from: { position: bottom } }) };
  const pages = await Promise.all(
    partitions(topics).map((partition) =>
      listings.find.byTopic(partition, { ...range, descending: true, limit: 1000 }),
    ),
  );
  return { found: rank(pages.flatMap(({ items }) => items)), ...(bottom !== undefined && { bottom }) };
}

function partitions(topics: readonly string[]): { topic: string; shard: number }[] {
  return topics.flatMap((topic) => Array.from({ length: shards }, (_, shard) => ({ topic, shard })));
}

function rank(rows: readonly Listing[]): Found[] {
  const byUser = new Map<string, Found>();
  for (const { userId, position } of rows) {
    const found = byUser.get(userId);
    if (found) found.topics += 1;
    else byUser.set(userId, { userId, position, topics: 1 });
  }
  return [...byUser.values()].sort(compare);
}

/** Orders the people of a window. */
export function compare(a: Omit<Found, 'userId'>, b: Omit<Found, 'userId'>): number {
  if (a.topics !== b.topics) return b.topics - a.topics;
  return a.position === b.position ? 0 : a.position > b.position ? -1 : 1;
}
