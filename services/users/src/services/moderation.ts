import { NotFound, remove } from '@moim/common/dynamodb';
import { profiles } from '../models/profile.ts';

/** Clears what a moderator can remove of a profile: everything but the names. Safe to repeat. */
export async function clearProfile(userId: string): Promise<void> {
  try {
    await profiles.update({ userId }, { bio: remove(), avatarFileId: remove(), interests: [] });
  } catch (error) {
    // The person has left.
    if (!(error instanceof NotFound)) throw error;
  }
}
