import { type Caller, getEmail, UserPoolError } from '@moim/common/auth';
import { AlreadyExists, NotFound, remove, TransactionFailed, transaction } from '@moim/common/dynamodb';
import type { PageOptions, Precondition } from '@moim/common/http';
import { foldText } from '@moim/common/text';
import { avatarImages } from '../models/avatar-image.ts';
import { memberships } from '../models/membership.ts';
import { initialOf, nicknameFields } from '../models/nickname.ts';
import { type Profile, profiles } from '../models/profile.ts';
import type { ProfileChanges, ProfileInput } from '../models/profile-schemas.ts';
import { withAvatarConflict } from './avatars.ts';
import { areBlocked, hiddenAmong } from './hiding.ts';
import { hasLeft } from './leaving.ts';
import { alreadyLeft, failingWhenOvertaken, noProfile, withNicknameConflict } from './profile-errors.ts';

/** A person's profile. Throws `not-found`. */
export async function getProfile(userId: string): Promise<Profile> {
  const profile = await profiles.get({ userId }, { consistent: true });
  if (!profile) throw noProfile();
  return profile;
}

/** The profile of a person as `viewerId` may see it. Throws `not-found`, also if one of the two blocked the other. */
export async function seeProfile(viewerId: string, userId: string): Promise<Profile> {
  const [profile, hidden] = await Promise.all([getProfile(userId), areBlocked(viewerId, userId)]);
  if (hidden) throw noProfile();
  return profile;
}

/**
 * Creates or replaces the caller's profile.
 * Throws `conflict` for a taken nickname, for an avatar that is not an image of theirs, and for someone who has left;
 * `precondition-failed`.
 */
export async function putProfile(
  caller: Pick<Caller, 'userId' | 'accessToken'>,
  input: ProfileInput,
  precondition: Precondition<Profile> | undefined,
): Promise<{ profile: Profile; created: boolean }> {
  const { bio, avatarFileId } = input;
  const optional = { bio: bio ?? remove(), avatarFileId: avatarFileId ?? remove() };
  try {
    const changes = { ...requiredFields(input), ...optional };
    return { profile: await changeProfile(caller.userId, changes, precondition), created: false };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  if (await hasLeft(caller.userId)) throw alreadyLeft();
  const profile = await createProfile(caller, input);
  // A concurrent request of the same person came first: to replace what it created, or to find that the person left.
  return profile ? { profile, created: true } : putProfile(caller, input, precondition);
}

/** Changes the given fields of a profile. Throws `not-found`, `conflict`, `precondition-failed`. */
export async function patchProfile(
  userId: string,
  { nickname, name, bio, interests, avatarFileId }: ProfileChanges,
  precondition: Precondition<Profile> | undefined,
): Promise<Profile> {
  const changes = {
    ...(name !== undefined && { name }),
    ...(nickname !== undefined && nicknameFields(nickname)),
    ...(bio !== undefined && { bio: bio ?? remove() }),
    ...(interests !== undefined && { interests: interests ?? [] }),
    ...(avatarFileId !== undefined && { avatarFileId: avatarFileId ?? remove() }),
  };
  try {
    return await changeProfile(userId, changes, precondition);
  } catch (error) {
    if (error instanceof NotFound) throw noProfile();
    throw error;
  }
}

/**
 * Profiles whose nickname starts with `prefix`, ignoring case and Unicode form, in nickname order. Those whom `viewerId`
 * may not see are left out, so that a page may have fewer than its limit.
 */
export async function findProfiles(viewerId: string, prefix: string, page: PageOptions) {
  const nicknameFold = foldText(prefix);
  const found = await profiles.find.byNickname(
    { nicknameInitial: initialOf(nicknameFold) },
    { prefix: { nicknameFold }, ...page },
  );
  const userIds = found.items.map(({ userId }) => userId);
  const hidden = await hiddenAmong(viewerId, userIds);
  return { ...found, items: found.items.filter(({ userId }) => !hidden.has(userId)) };
}

function requiredFields({ nickname, name, interests = [] }: ProfileInput) {
  return { ...nicknameFields(nickname), name, interests };
}

/** Creates a profile; undefined if there is one already, or if the person has left. */
async function createProfile(
  caller: Pick<Caller, 'userId' | 'accessToken'>,
  input: ProfileInput,
): Promise<Profile | undefined> {
  const { userId } = caller;
  const { bio, avatarFileId } = input;
  const email = await emailUnlessLeft(caller);
  if (email === undefined) return undefined;
  const profile = { userId, email, ...requiredFields(input), bio, avatarFileId };
  const creation = transaction(
    profiles.create.tx(profile),
    memberships.create.tx({ userId, status: 'active' }),
    ...avatarCheck(userId, avatarFileId),
  );
  try {
    await withAvatarConflict(withNicknameConflict(creation));
  } catch (error) {
    if (error instanceof TransactionFailed && error.cause instanceof AlreadyExists) return undefined;
    throw error;
  }
  return profiles.get({ userId }, { consistent: true });
}

/** The caller's e-mail address; undefined if they have left since, because leaving deletes the sign-in too. */
async function emailUnlessLeft({
  userId,
  accessToken,
}: Pick<Caller, 'userId' | 'accessToken'>): Promise<string | undefined> {
  try {
    return await getEmail(accessToken);
  } catch (error) {
    if (error instanceof UserPoolError && (await hasLeft(userId))) return undefined;
    throw error;
  }
}

/** Throws NotFound if there is no profile. */
async function changeProfile(
  userId: string,
  changes: Parameters<typeof profiles.update>[1],
  precondition: Precondition<Profile> | undefined,
): Promise<Profile> {
  const expected = await expectation(userId, precondition);
  const checks = avatarCheck(userId, changes.avatarFileId);
  if (checks.length === 0) {
    return failingWhenOvertaken(withNicknameConflict(profiles.update({ userId }, changes, expected)));
  }
  const change = transaction(profiles.update.tx({ userId }, changes, expected), ...checks);
  try {
    await failingWhenOvertaken(withAvatarConflict(withNicknameConflict(change)));
  } catch (error) {
    throw error instanceof TransactionFailed && error.cause instanceof NotFound ? error.cause : error;
  }
  const changed = await profiles.get({ userId }, { consistent: true });
  if (!changed) throw missing(userId);
  return changed;
}

/** The check that an image can be this person's avatar, if one is chosen. */
function avatarCheck(userId: string, avatarFileId: unknown) {
  return typeof avatarFileId === 'string' ? [avatarImages.check({ userId, fileId: avatarFileId })] : [];
}

/**
 * The version for which the precondition held, so that the write fails if another one comes first. Throws NotFound if
 * there is no profile and the precondition holds: a profile that appears later needs a check of its own.
 */
async function expectation(
  userId: string,
  precondition: Precondition<Profile> | undefined,
): Promise<{ version?: number }> {
  if (!precondition) return {};
  const current = await profiles.get({ userId }, { consistent: true });
  precondition(current);
  if (!current) throw missing(userId);
  return { version: current.version };
}

function missing(userId: string): NotFound {
  return new NotFound({ entity: 'profile', key: { userId } });
}
