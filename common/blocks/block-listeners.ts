import * as z from 'zod/mini';
import { ConditionFailed, missing, NotFound, remove } from '../dynamodb/index.ts';
import { type Listener, listen } from '../events/index.ts';
import { type BlockRecords, pairOf } from './block-records.ts';

const block = z.object({ userId: z.string(), blockedId: z.string() });

/** What a service does once a block is recorded, or its end. Must be idempotent, as acts are. */
export interface BlockReactions {
  /** From here on, {@link checkNotBlocked} fails: what is found here and undone does not come back. */
  readonly blocked?: (userId: string, blockedId: string) => Promise<void>;
  /** The other person may still block this one. */
  readonly unblocked?: (userId: string, blockedId: string) => Promise<void>;
}

/**
 * Listeners that keep {@link blockRecords}. Ordered, so that a block that has ended does not come back.
 *
 * @example export const listeners = [...blockListeners(blocked, { blocked: closeChatsOf })];
 */
export function blockListeners(records: BlockRecords, reactions: BlockReactions = {}): Listener[] {
  const versions = { 1: block };
  return [
    listen('users.block.created', {
      ordered: true,
      versions,
      act: async ({ data: { userId, blockedId } }) => {
        await records.upsert(pairOf(userId, blockedId), { [sideOf(userId, blockedId)]: true });
        await reactions.blocked?.(userId, blockedId);
      },
    }),
    listen('users.block.deleted', {
      ordered: true,
      versions,
      act: async ({ data: { userId, blockedId } }) => {
        await forget(records, userId, blockedId);
        await reactions.unblocked?.(userId, blockedId);
      },
    }),
  ];
}

const sideOf = (userId: string, otherId: string) => (userId < otherId ? 'low' : 'high');

async function forget(records: BlockRecords, userId: string, blockedId: string): Promise<void> {
  const pair = pairOf(userId, blockedId);
  try {
    await records.update(pair, { [sideOf(userId, blockedId)]: remove() });
    await records.delete(pair, { if: { low: missing(), high: missing() } });
  } catch (error) {
    // There is none, or the other person blocks this one.
    if (!(error instanceof NotFound || error instanceof ConditionFailed)) throw error;
  }
}
