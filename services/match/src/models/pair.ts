import { entity } from '@moim/common/dynamodb';

/** What one person decided about another. */
type Decision = 'liked' | 'passed';

/**
 * Two people, and what each decided about the other. Every decision is one conditional write of this item, so the second
 * of two concurrent ones sees the first, and there is exactly one match. `lowId` sorts before `highId`.
 */
export interface Pair {
  lowId: string;
  highId: string;
  /** The decision of `lowId`. */
  low?: Decision;
  /** The decision of `highId`. */
  high?: Decision;
  /** Set as long as both like each other. */
  matchId?: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const pairs = entity<Pair>()('pair', {
  table: 'match',
  key: { pk: ['lowId', 'highId'] },
  version: 'version',
  traced: true,
  timestamps: true,
  personal: { fields: { lowId: 'delete', highId: 'delete' }, notExported: 'Both sides of `decisions`.' },
});

/** A pair as one of the two sees it. */
export interface Standing {
  mine?: Decision;
  theirs?: Decision;
  matchId?: string;
}

/** The key of the pair of two people, in either order. */
export function pairKey(userId: string, otherId: string): Pick<Pair, 'lowId' | 'highId'> {
  return userId < otherId ? { lowId: userId, highId: otherId } : { lowId: otherId, highId: userId };
}

/** How `userId` stands with `otherId`. */
export function standingOf(pair: Pair | undefined, userId: string): Standing {
  if (!pair) return {};
  const { lowId, low, high, matchId } = pair;
  const [mine, theirs] = userId === lowId ? [low, high] : [high, low];
  return { ...(mine && { mine }), ...(theirs && { theirs }), ...(matchId !== undefined && { matchId }) };
}

/** The same standing as the other of the two sees it. */
export function mirrored({ mine, theirs, matchId }: Standing): Standing {
  return {
    ...(theirs && { mine: theirs }),
    ...(mine && { theirs: mine }),
    ...(matchId !== undefined && { matchId }),
  };
}

/** The item that stores how `userId` stands with `otherId`. */
export function pairOf(userId: string, otherId: string, standing: Standing) {
  const key = pairKey(userId, otherId);
  const { mine: low, theirs: high, matchId } = userId === key.lowId ? standing : mirrored(standing);
  return { ...key, ...(low && { low }), ...(high && { high }), ...(matchId !== undefined && { matchId }) };
}
