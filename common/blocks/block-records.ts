import { entity } from '../dynamodb/index.ts';

/**
 * Two people of whom at least one blocked the other. One item a pair, so that one read, or one check in a transaction,
 * tells both directions. `lowId` sorts before `highId`.
 */
export interface BlockedPair {
  lowId: string;
  highId: string;
  /** Whether `lowId` blocked `highId`. */
  low?: true;
  /** Whether `highId` blocked `lowId`. */
  high?: true;
}

/**
 * The entity that keeps in a service's own table who blocked whom. Add it to the service's `entities`, and
 * {@link blockListeners} to its listeners. People who left are forgotten by the events that end their blocks.
 *
 * @example export const blocked = blockRecords('orders');
 */
export function blockRecords(table: string) {
  return entity<BlockedPair>()('blockedPair', {
    table,
    key: { pk: ['lowId', 'highId'] },
    personal: { fields: { lowId: 'delete', highId: 'delete' }, notExported: 'A copy of `blocks` of users.' },
  });
}

export type BlockRecords = ReturnType<typeof blockRecords>;

/** The key of two people, in either order. */
export function pairOf(userId: string, otherId: string): Pick<BlockedPair, 'lowId' | 'highId'> {
  return userId < otherId ? { lowId: userId, highId: otherId } : { lowId: otherId, highId: userId };
}

/** While the last block of two people ends, their item is there for a moment without any. */
export const isBlocked = (pair: BlockedPair | undefined): boolean =>
  pair !== undefined && (pair.low === true || pair.high === true);
