import { jest } from '@jest/globals';
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
