import { entity } from '@moim/common/dynamodb';

/**
 * Whether a person may have a profile. Exists as `active` exactly as long as the profile does, and as `left` once the
 * person has left. The access tokens of someone who left stay valid for a while, and must not create another profile.
 */
export interface Membership {
  userId: string;
  status: 'active' | 'left';
  /** Of someone who left: whether they had a profile. Its deletion then reports the departure. */
  hadProfile?: boolean;
  /** Of someone who left, in epoch seconds. */
  expiresAt?: number;
}

export const memberships = entity<Membership>()('membership', {
  table: 'users',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
  traced: true,
  personal: { fields: { userId: 'reduce' }, notExported: 'That there is a profile.' },
});

/** Longer than the lifetime of any access token, and than an event can be under way. */
const keptForSeconds = 15 * 24 * 60 * 60;

/** The membership of someone who leaves now. */
export const leftMembership = (userId: string, { hadProfile }: { hadProfile: boolean }): Membership => ({
  userId,
  status: 'left',
  hadProfile,
  expiresAt: Math.floor(Date.now() / 1000) + keptForSeconds,
});
