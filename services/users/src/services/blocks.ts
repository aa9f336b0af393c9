import { ConditionFailed, NotFound, TransactionFailed, transaction } from '@moim/common/dynamodb';
import { type PageOptions, Problem, retryLostRaces } from '@moim/common/http';
import { blockers, blocks } from '../models/block.ts';
import { memberships } from '../models/membership.ts';
import { profiles } from '../models/profile.ts';
import { noProfile } from './profile-errors.ts';

/**
 * Blocks a person. Safe to repeat. Neither of the two may be leaving at the same time, so that nothing remains of them.
 * Throws `not-found` for someone whom the caller cannot see, `conflict` for themselves and for a caller without a profile.
 */
export async function block(userId: string, blockedId: string): Promise<void> {
  if (userId === blockedId) throw new Problem('conflict', { detail: 'You cannot block yourself.' });
  await retryLostRaces(async () => {
    const [mine, theirs] = await blocks.getMany(
      [
        { userId, blockedId },
        { userId: blockedId, blockedId: userId },
      ],
      { consistent: true },
    );
    if (mine) return;
    if (theirs) throw noProfile();
    try {
      await transaction(...blockWrites(userId, blockedId));
    } catch (error) {
      const isMissing = error instanceof TransactionFailed && isMissingProfile(error);
      throw isMissing ? missingProfile(error.index) : error;
    }
  });
}

/** Ends a block, if there is one. */
export async function unblock(userId: string, blockedId: string): Promise<void> {
  await retryLostRaces(async () => {
    // Many requests for the same end would otherwise hold each other up.
    if (!(await blocks.get({ userId, blockedId }, { consistent: true }))) return;
    await transaction(
      blocks.delete.tx({ userId, blockedId }),
      blockers.delete.tx({ userId: blockedId, blockerId: userId }),
    );
  });
}

/** A page of the people whom `userId` blocked, newest first. */
export async function listBlocks(userId: string, page: PageOptions) {
  const found = await blocks.find.byTime({ userId }, { descending: true, ...page });
  const known = await profiles.getMany(found.items.map(({ blockedId }) => ({ userId: blockedId })));
  return { ...found, items: found.items.map((one, index) => ({ ...one, profile: known[index] })) };
}

/** Forgets the blocks of a person who left, and those of others about them. Safe to repeat. */
export async function forgetBlocks(userId: string): Promise<void> {
  for await (const { blockedId } of blocks.find.ofPerson({ userId }, { consistent: true }))
    await unblock(userId, blockedId);
  for await (const { blockerId } of blockers.find.ofPerson({ userId }, { consistent: true }))
    await unblock(blockerId, userId);
}

/** An active membership exists exactly as long as the profile does. */
const hasProfile = (userId: string) => memberships.check({ userId }, { if: { status: 'active' } });

const blockWrites = (userId: string, blockedId: string) => [
  hasProfile(userId),
  hasProfile(blockedId),
  blocks.create.tx({ userId, blockedId, blockedAt: new Date().toISOString() }),
  blockers.put.tx({ userId: blockedId, blockerId: userId }),
];

const isMissingProfile = ({ cause }: TransactionFailed) =>
  cause instanceof NotFound || cause instanceof ConditionFailed;

/** @param index - of the check that failed */
function missingProfile(index: number): Problem {
  return index === 0 ? new Problem('conflict', { detail: 'Create your profile first.' }) : noProfile();
}
