import { areBlocked, blockedAmong, checkNotBlocked } from '@moim/common/blocks';
import type { Write } from '@moim/common/dynamodb';
import { blocked } from '../models/block.ts';

/** Those of `personIds` whom `callerId` does not see: one of the two blocked the other. */
export const hiddenFrom = (callerId: string, personIds: Iterable<string>): Promise<Set<string>> =>
  blockedAmong(blocked, callerId, personIds);

/** Whether `callerId` does not see a person. */
export const isHiddenFrom = async (callerId: string, personId: string): Promise<boolean> =>
  callerId !== personId && areBlocked(blocked, callerId, personId);

/** Makes a transaction fail if one of the two blocked the other: what it writes comes before the block or not at all. */
export const notHidden = (callerId: string, personId: string): Write[] =>
  callerId === personId ? [] : [checkNotBlocked(blocked, callerId, personId)];
