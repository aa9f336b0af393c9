import { Problem } from '@moim/common/http';
import { showPublicProfile } from '../models/profile-schemas.ts';
import { seeProfile } from './profiles.ts';

/** A profile as `viewerId` sees it now, and whose it is. */
export async function snapshotOf(viewerId: string, userId: string) {
  try {
    return { userId, snapshot: showPublicProfile(await seeProfile(viewerId, userId)) };
  } catch (error) {
    if (error instanceof Problem && error.type === 'not-found') return { problem: 'not-found' as const };
    throw error;
  }
}
