import { entity } from '@moim/common/dynamodb';

/** Somebody who deleted their profile: their sign-in goes too, so nothing may be made with the tokens they still have. */
export interface Departure {
  userId: string;
  /** In epoch seconds. */
  expiresAt: number;
}

export const departures = entity<Departure>()('departure', {
  table: 'users',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
});

/** Longer than any token lives, and than an event is on its way. */
const keptForSeconds = 15 * 24 * 60 * 60;

/** The note that somebody leaves now. */
export const departureOf = (userId: string): Departure => ({
  userId,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
