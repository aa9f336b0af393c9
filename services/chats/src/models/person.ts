import { entity } from '@moim/common/dynamodb';

/** A person with a profile, or one who left, as the events of the users service report it. */
export interface Person {
  userId: string;
  /** Nothing may be created for someone who left. */
  left?: true;
  /** Of someone who left, in epoch seconds. */
  expiresAt?: number;
}

export const people = entity<Person>()('person', {
  table: 'chats',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce' }, notExported: 'That there is a profile.' },
});

/** As long as records of handled events are kept: longer than any event can be under way, and than any access token. */
const keptForSeconds = 40 * 24 * 60 * 60;

/** The record of someone who leaves now. */
export const leftPerson = (userId: string): Person => ({
  userId,
  left: true,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
