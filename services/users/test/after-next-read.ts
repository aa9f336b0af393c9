import { jest } from '@jest/globals';
import { profiles } from '../src/models/profile.ts';

/** Lets something happen right after a profile is read the next time. @returns what ends that */
export function afterNextRead(happens: () => Promise<unknown>): () => void {
  const read = profiles.get;
  const spy = jest.spyOn(profiles, 'get').mockImplementationOnce(async (...asked) => {
    const profile = await read(...asked);
    await happens();
    return profile;
  });
  return () => spy.mockRestore();
}
