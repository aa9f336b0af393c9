import { type Profile, profiles } from '../models/profile.ts';
import { areBlocked } from './hiding.ts';

/** A profile as `viewerId` sees it now, and whose it is. */
export async function snapshotOf(viewerId: string, userId: string) {
  const [profile, hidden] = await Promise.all([
    profiles.get({ userId }, { consistent: true }),
    areBlocked(viewerId, userId),
  ]);
  if (!profile || hidden) return { problem: 'not-found' as const };
  return { userId, snapshot: publicPartOf(profile) };
}

function publicPartOf(profile: Profile) {
  const {
    email: _email,
    nicknameFold: _fold,
    nicknameInitial: _initial,
    version: _version,
    ...shown
  } = profile;
  return shown;
}
