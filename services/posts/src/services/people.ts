import { missing, type Write } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { people } from '../models/person.ts';

/** Checks that a person has a profile and has not left. Throws `conflict`. */
export async function requireMember(userId: string): Promise<void> {
  const person = await people.get({ userId }, { consistent: true });
  if (person && !person.left) return;
  const detail = person
    ? 'You left. Sign up again to come back.'
    : 'Create your profile first. A new one is known here within seconds.';
  throw new Problem('conflict', { detail });
}

/** Makes a transaction fail if the person leaves: what it writes is there when they are forgotten, or not at all. */
export const stillMember = (userId: string): Write => people.check({ userId }, { if: { left: missing() } });
