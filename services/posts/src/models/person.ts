import { entity } from '@moim/common/dynamodb';

/** What posts knows of a person, from the events of users: how they are shown as an author. */
export interface Person {
  userId: string;
  nickname: string;
  name: string;
  avatarFileId?: string;
  /** Nothing may be created for someone who left. */
  left?: true;
  /** Of someone who left, in epoch seconds. */
  expiresAt?: number;
}

export const people = entity<Person>()('person', {
  table: 'posts',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce', nickname: 'reduce' }, notExported: 'A copy of the profile.' },
});

/** As long as records of handled events are kept: longer than any event can be under way, and than any access token. */
const keptForSeconds = 40 * 24 * 60 * 60;

/** The record of someone who leaves now: the profile is forgotten. */
export const leftPerson = (userId: string): Person => ({
  userId,
  nickname: '',
  name: '',
  left: true,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
