import { relations } from '../models/relation.ts';
import { forgetPair } from './decisions.ts';
import { forgetProfile } from './people.ts';

/**
 * Forgets a person: first the profile, so that nothing is created from then on, then all pairs. Safe to repeat, and to
 * continue where it was interrupted.
 */
export async function forgetPerson(userId: string): Promise<void> {
  await forgetProfile(userId);
  for await (const { otherId } of relations.find.ofPerson({ userId }, { consistent: true })) {
    await forgetPair(userId, otherId);
  }
}
