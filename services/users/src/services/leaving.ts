import { AlreadyExists, transaction } from '@moim/common/dynamodb';
import type { Precondition } from '@moim/common/http';
import { leftMembership, memberships } from '../models/membership.ts';
import { type Profile, profiles } from '../models/profile.ts';
import { failingWhenOvertaken } from './profile-errors.ts';

/**
 * Records that a person leaves, and deletes their profile if they have one. Safe to repeat.
 * Throws `precondition-failed`.
 */
export async function leave(userId: string, precondition: Precondition<Profile> | undefined): Promise<void> {
  const profile = await profiles.get({ userId }, { consistent: true });
  precondition?.(profile);
  if (profile) {
    const deletion = profiles.delete.tx({ userId }, precondition && { version: profile.version });
    const departure = memberships.put.tx(leftMembership(userId, { hadProfile: true }));
    await failingWhenOvertaken(transaction(deletion, departure));
    return;
  }
  try {
    await memberships.create(leftMembership(userId, { hadProfile: false }));
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    // Either the person has left before, or a concurrent request has just created the profile.
    if (!(await hasLeft(userId))) await leave(userId, precondition);
  }
}

/** Whether a person has left, so that nothing may be created for them. */
export async function hasLeft(userId: string): Promise<boolean> {
  const membership = await memberships.get({ userId }, { consistent: true });
  return membership?.status === 'left';
}
