import { blockedAmong } from '@moim/common/blocks';
import { Problem } from '@moim/common/http';
import { blocked } from '../models/blocked.ts';
import { people } from '../models/person.ts';

/**
 * Checks that the others of a new chat have profiles, that the caller and they did not block each other, and that the
 * caller has not left.
 * Throws `invalid-request` for the caller among the others, `conflict` for anyone unknown.
 */
export async function requirePeople(callerId: string, memberIds: readonly string[]): Promise<void> {
  const self = memberIds.indexOf(callerId);
  if (self >= 0) {
    const errors = [{ path: `memberIds.${self}`, message: 'Must be someone else: you are a member anyway' }];
    throw new Problem('invalid-request', { errors });
  }
  const keys = [callerId, ...memberIds].map((userId) => ({ userId }));
  const [[caller, ...others], hidden] = await Promise.all([
    people.getMany(keys, { consistent: true }),
    blockedAmong(blocked, callerId, memberIds, { consistent: true }),
  ]);
  if (caller?.left) throw alreadyLeft();
  const errors = others.flatMap((person, index) =>
    person && !person.left && !hidden.has(person.userId)
      ? []
      : [{ path: `memberIds.${index}`, message: 'Must be a person with a profile' }],
  );
  if (errors.length > 0) throw unknownMembers(errors);
}

function unknownMembers(errors: { path: string; message: string }[]): Problem {
  const detail = 'Every member needs a profile. A new profile is known here within seconds.';
  return new Problem('conflict', { detail, errors });
}

function alreadyLeft(): Problem {
  return new Problem('conflict', { detail: 'You left. Sign up again to come back.' });
}
