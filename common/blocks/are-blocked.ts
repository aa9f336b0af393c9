import type { Write } from '../dynamodb/index.ts';
import { type BlockRecords, isBlocked, pairOf } from './block-records.ts';

/** Whether one of two people blocked the other. Costs one read unit. */
export async function areBlocked(records: BlockRecords, userId: string, otherId: string): Promise<boolean> {
  return isBlocked(await records.get(pairOf(userId, otherId), { consistent: true }));
}

/**
 * Those of `otherIds` whom `userId` blocked or who blocked `userId`. Costs half a read unit for each, or one with
 * `consistent`.
 *
 * @example const hidden = await blockedAmong(blocked, caller.userId, posts.map(({ authorId }) => authorId));
 */
export async function blockedAmong(
  records: BlockRecords,
  userId: string,
  otherIds: Iterable<string>,
  options: { consistent?: boolean } = {},
): Promise<Set<string>> {
  const others = [...new Set(otherIds)].filter((otherId) => otherId !== userId);
  const found = await records.getMany(
    others.map((otherId) => pairOf(userId, otherId)),
    options,
  );
  return new Set(others.filter((_, index) => isBlocked(found[index])));
}

/**
 * For transactions: fails with `AlreadyExists` as its cause if one of two people blocked the other. What is written with
 * it comes before the block or not at all.
 */
export function checkNotBlocked(records: BlockRecords, userId: string, otherId: string): Write {
  return records.checkMissing(pairOf(userId, otherId));
}
