import { areBlocked } from '@moim/common/blocks';
import { TransactionFailed, transaction, type Write } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { blocked } from '../models/blocked.ts';
import { listings, listingsOf } from '../models/listing.ts';
import { leftPerson, type Person, people } from '../models/person.ts';

/**
 * Checks that the caller and another person have profiles, and that neither blocked the other.
 * Throws `conflict` if the caller has no profile, `not-found` for the other person.
 */
export async function requireVisible(callerId: string, otherId: string): Promise<void> {
  const [caller, other, hidden] = await Promise.all([
    people.get({ userId: callerId }, { consistent: true }),
    people.get({ userId: otherId }, { consistent: true }),
    areBlocked(blocked, callerId, otherId),
  ]);
  if (!caller || caller.left) throw needsProfile();
  if (!other || other.left || hidden) {
    throw new Problem('not-found', { detail: 'There is no such profile.' });
  }
}

/** The caller. Throws `conflict` if they have no profile. */
export async function getCaller(userId: string): Promise<Person> {
  const person = await people.get({ userId });
  if (!person || person.left) throw needsProfile();
  return person;
}

/** A profile as an event contains it. */
interface Profile extends Pick<Person, 'userId' | 'nickname' | 'name' | 'interests'> {
  bio?: string | undefined;
  avatarFileId?: string | undefined;
}

/** The writes that store a profile and its listings. `at` is when it changed. */
export async function profileWrites(profile: Profile, at: string): Promise<Write[]> {
  const { userId, nickname, name, interests, bio, avatarFileId } = profile;
  const [stored, listed] = await Promise.all([
    people.get({ userId }, { consistent: true }),
    listings.find.ofPerson({ userId }, { consistent: true }),
  ]);
  if (stored?.left) return [];
  const activeAt = stored && stored.activeAt > at ? stored.activeAt : at;
  const person = {
    userId,
    nickname,
    name,
    interests,
    ...(bio !== undefined && { bio }),
    ...(avatarFileId !== undefined && { avatarFileId }),
    activeAt,
  };
  const next = listingsOf(person);
  const stale = listed.items.filter(({ topic }) => !next.some((one) => one.topic === topic));
  return [
    stored ? people.put.tx(person, { version: stored.version }) : people.create.tx(person),
    ...next.map((listing) => listings.put.tx(listing)),
    ...stale.map((listing) => listings.delete.tx(listing)),
  ];
}

const activeForMs = 24 * 60 * 60 * 1000;

/** Moves a person to the front of the lists in which they are candidates, at most once a day. */
export async function recordActivity(person: Person, now = Date.now()): Promise<void> {
  if (now - Date.parse(person.activeAt) < activeForMs) return;
  const { userId, interests, version } = person;
  const activeAt = new Date(now).toISOString();
  try {
    await transaction(
      people.update.tx({ userId }, { activeAt }, { version }),
      ...listingsOf({ userId, interests, activeAt }).map(({ topic, position }) =>
        listings.update.tx({ userId, topic }, { position }),
      ),
    );
  } catch (error) {
    // The profile is changing, which counts as activity itself.
    if (!(error instanceof TransactionFailed)) throw error;
  }
}

/** Records that a person left, and removes them from the lists of candidates. Safe to repeat. */
export async function forgetProfile(userId: string): Promise<void> {
  await people.put(leftPerson(userId));
  await listings.find.ofPerson({ userId }, { consistent: true }).deleteAll();
}

function needsProfile(): Problem {
  const detail = 'Create your profile first. A new one is known here within seconds.';
  return new Problem('conflict', { detail });
}
