import { entity } from '@moim/common/dynamodb';

/** Somebody who left: nothing may be stored about them any more. */
export interface Departed {
  userId: string;
  /** In epoch seconds. */
  expiresAt: number;
}

export const departed = entity<Departed>()('departed', {
  table: 'safety',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce' }, notExported: 'Only of people who left.' },
});

/** Longer than the lifetime of any access token, and than an event can be under way. */
const keptForSeconds = 15 * 24 * 60 * 60;

/** The record of someone who leaves now. */
export const departedNow = (userId: string): Departed => ({
  userId,
  expiresAt: Math.floor(Date.now() / 1_000) + keptForSeconds,
});
