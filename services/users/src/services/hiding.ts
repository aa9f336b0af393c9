import { blocks } from '../models/block.ts';

/** Whether one of two people blocked the other, so that neither sees the other. */
export async function areBlocked(userId: string, otherId: string): Promise<boolean> {
  return (await hiddenAmong(userId, [otherId], { consistent: true })).has(otherId);
}

/** Those of `otherIds` whom `userId` blocked or who blocked `userId`. */
export async function hiddenAmong(
  userId: string,
  otherIds: readonly string[],
  { consistent = false } = {},
): Promise<Set<string>> {
  const keys = otherIds.flatMap((otherId) => [
    { userId, blockedId: otherId },
    { userId: otherId, blockedId: userId },
  ]);
  const found = await blocks.getMany(keys, { consistent });
  return new Set(found.flatMap((one) => (one ? [one.userId === userId ? one.blockedId : one.userId] : [])));
}
