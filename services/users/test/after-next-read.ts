import { jest } from '@jest/globals';
import { memberships } from '../src/models/membership.ts';
import { profiles } from '../src/models/profile.ts';

/** Runs `action` right after the next read of a profile. @returns a function that restores the original read */
export function afterNextRead(action: () => Promise<unknown>): () => void {
  const read = profiles.get;
  const spy = jest.spyOn(profiles, 'get').mockImplementationOnce(async (...parameters) => {
    const profile = await read(...parameters);
    await action();
    return profile;
  });
  return () => spy.mockRestore();
}

/** Runs `action` right after the next read of a membership. @returns a function that restores the original read */
export function afterNextMembershipRead(action: () => Promise<unknown>): () => void {
  const read = memberships.get;
  const spy = jest.spyOn(memberships, 'get').mockImplementationOnce(async (...parameters) => {
    const membership = await read(...parameters);
    await action();
    return membership;
  });
  return () => spy.mockRestore();
}
