import { type Person, people } from '../models/person.ts';
import { hiddenFrom } from './hiding.ts';

/** Somebody whom a caller sees, and what is known of them: nothing while their profile has not arrived. */
interface Seen {
  userId: string;
  person: Person | undefined;
}

/** Those of `userIds` whom `callerId` sees, each once. Those who left and those who are hidden are missing. */
export async function seePeople(callerId: string, userIds: readonly string[]): Promise<Seen[]> {
  const distinct = [...new Set(userIds)];
  const [known, hidden] = await Promise.all([
    people.getMany(distinct.map((userId) => ({ userId }))),
    hiddenFrom(callerId, distinct),
  ]);
  return distinct.flatMap((userId, index) => {
    const person = known[index];
    return person?.left || hidden.has(userId) ? [] : [{ userId, person }];
  });
}

/** What somebody is called. */
export const nameOf = ({ userId, person }: Seen) => ({
  userId,
  ...(person && { nickname: person.nickname, name: person.name }),
});
