import { entity } from '@moim/common/dynamodb';

/** Someone who left. Their access tokens stay valid for a while; this record keeps those from creating a profile. */
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

/** Longer than the lifetime of any access token, and than an event can be under way. */
const keptForSeconds = 15 * 24 * 60 * 60;

/** The record of someone who leaves now. */
export const departureOf = (userId: string): Departure => ({
  userId,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
