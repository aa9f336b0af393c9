import { type Caller, getEmail } from '@moim/common/auth';
import {
  AlreadyExists,
  NotFound,
  remove,
  TransactionFailed,
  transaction,
  UniqueTaken,
  VersionConflict,
  type Write,
} from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem, preconditionFailed } from '@moim/common/http';
import { departureOf, departures } from '../models/departure.ts';
import { foldNickname, initialOf, nicknameFields } from '../models/nickname.ts';
import { type Profile, profiles } from '../models/profile.ts';
import type { ProfileChanges, ProfileInput } from '../models/profile-schemas.ts';
import { writeWithAvatar } from './avatars.ts';

/** A person's profile. Throws `not-found`. */
export async function getProfile(userId: string): Promise<Profile> {
  const profile = await profiles.get({ userId }, { consistent: true });
  if (!profile) throw noProfile();
  return profile;
}

/**
 * Creates or replaces the caller's profile.
 * Throws `conflict` for a taken nickname, for an avatar that is not an image of theirs, and for someone who has left;
 * `precondition-failed`.
 */
export async function putProfile(
  caller: Caller,
  { nickname, name, bio, interests = [], avatarFileId }: ProfileInput,
  precondition: Precondition<Profile> | undefined,
): Promise<{ profile: Profile; created: boolean }> {
  const { userId } = caller;
  const fields = { ...nicknameFields(nickname), name, interests };
  const optional = { bio: bio ?? remove(), avatarFileId: avatarFileId ?? remove() };
  try {
    return { profile: await changeProfile(userId, { ...fields, ...optional }, precondition), created: false };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  if (await departures.get({ userId }, { consistent: true })) throw hasLeft();
  const profile = {
    ...fields,
    userId,
    email: await getEmail(caller.accessToken),
    ...(bio !== undefined && { bio }),
    ...(avatarFileId !== undefined && { avatarFileId }),
  };
  try {
    const create = () => profiles.create(profile);
    return {
      profile: await withNicknameConflict(withAvatar(profile, create, () => profiles.create.tx(profile))),
      created: true,
    };
  } catch (error) {
    // A concurrent request of the same person created the profile, so this one replaces it.
    if (!(error instanceof AlreadyExists)) throw error;
    return { profile: await changeProfile(userId, { ...fields, ...optional }, precondition), created: false };
  }
}

/** Changes the given fields of a profile. Throws `not-found`, `conflict`, `precondition-failed`. */
export async function patchProfile(
  userId: string,
  { nickname, name, bio, interests, avatarFileId }: ProfileChanges,
  precondition: Precondition<Profile> | undefined,
): Promise<Profile> {
  const changes = {
    ...(name !== undefined && { name }),
    ...(nickname === undefined ? {} : nicknameFields(nickname)),
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
 * Deletes a profile with the reservation of its nickname, and records the departure. Does nothing if there is no profile.
 * Throws `precondition-failed`.
 */
export async function deleteProfile(
  userId: string,
  precondition: Precondition<Profile> | undefined,
): Promise<void> {
  const current = await profiles.get({ userId }, { consistent: true });
  precondition?.(current);
  if (!current) return;
  const expected = precondition ? { version: current.version } : {};
  const departure = departures.put.tx(departureOf(userId));
  await failingWhenOvertaken(transaction(profiles.delete.tx({ userId }, expected), departure));
}

/** Profiles whose nickname starts with `prefix`, ignoring case and Unicode form, in nickname order. */
export function findProfiles(prefix: string, page: PageOptions) {
  const nicknameFold = foldNickname(prefix);
  return profiles.find.byNickname(
    { nicknameInitial: initialOf(nicknameFold) },
    { prefix: { nicknameFold }, ...page },
  );
}

async function changeProfile(
  userId: string,
  changes: Parameters<typeof profiles.update>[1],
  precondition: Precondition<Profile> | undefined,
): Promise<Profile> {
  const expected = await expectation(userId, precondition);
  const chosen = { userId, avatarFileId: changes.avatarFileId };
  const update = () => profiles.update({ userId }, changes, expected);
  const updateTogether = () => profiles.update.tx({ userId }, changes, expected);
  return failingWhenOvertaken(withNicknameConflict(withAvatar(chosen, update, updateTogether)));
}

/** Writes; if an avatar is chosen, in one transaction with the check that the image can be one. */
async function withAvatar(
  { userId, avatarFileId }: { userId: string; avatarFileId?: unknown },
  alone: () => Promise<Profile>,
  together: () => Write,
): Promise<Profile> {
  if (typeof avatarFileId !== 'string') return alone();
  await writeWithAvatar({ userId, fileId: avatarFileId }, together());
  return getProfile(userId);
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
  if (!current) throw new NotFound({ entity: 'profile', key: { userId } });
  return { version: current.version };
}

async function withNicknameConflict<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof UniqueTaken)) throw error;
    const errors = [{ path: 'nickname', message: 'Someone else has this nickname' }];
    throw new Problem('conflict', { detail: 'Choose another nickname.', errors, cause: error });
  }
}

async function failingWhenOvertaken<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const cause = error instanceof TransactionFailed ? error.cause : error;
    if (cause instanceof VersionConflict) throw preconditionFailed(cause);
    throw error;
  }
}

function noProfile(): Problem {
  return new Problem('not-found', { detail: 'There is no such profile.' });
}

function hasLeft(): Problem {
  const detail = 'You deleted your profile, which deletes your sign-in too. Sign up again to come back.';
  return new Problem('conflict', { detail });
}
