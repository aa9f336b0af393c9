import { entity } from '@moim/common/dynamodb';

/** What match knows of a person, from the events of users: the public part of the profile. */
export interface Person {
  userId: string;
  nickname: string;
  name: string;
  bio?: string;
  interests: string[];
  avatarFileId?: string;
  /**
   * When the person was last active, which orders candidates. It only grows, so that nobody moves back into the part of a
   * list that a caller has yet to see.
   */
  activeAt: string;
  /** Whether the person left. Nothing may be created for someone who did. */
  left?: true;
  /** Of someone who left, in epoch seconds. */
  expiresAt?: number;
  version: number;
}

export const people = entity<Person>()('person', {
  table: 'match',
  key: { pk: ['userId'] },
  version: 'version',
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce', nickname: 'reduce' }, notExported: 'A copy of the profile.' },
});

/** Longer than the lifetime of any access token, and than an event can be under way. */
const keptForSeconds = 15 * 24 * 60 * 60;

/** The record of someone who leaves now: the profile is forgotten. */
export const leftPerson = (userId: string) => ({
  userId,
  nickname: '',
  name: '',
  interests: [],
  activeAt: '',
  left: true as const,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
