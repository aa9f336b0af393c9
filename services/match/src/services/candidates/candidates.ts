import { listCursor, type Page } from '@moim/common/dynamodb';
import type { PageOptions } from '@moim/common/http';
import { foldText } from '@moim/common/text';
import { type Person, people } from '../../models/person.ts';
import { isDecided, relations } from '../../models/relation.ts';
import { getCaller, recordActivity } from '../people.ts';
import { newWalk, type WalkPosition, walk, walkPosition } from './walk.ts';
import type { Found } from './window.ts';

/** How often one call reads half a unit for a person: to look whether the caller decided about them, and to show them. */
const mostHalfUnits = 75;

export interface Candidate extends Person {
  /** The interests that the caller has too, as this person writes them. */
  sharedInterests: string[];
}

const cursors = listCursor('candidates', walkPosition);

/** A page of {@link findCandidates}. Throws `conflict`, and `invalid-cursor`. */
export function candidatePage(userId: string, options: PageOptions): Promise<Page<Candidate>> {
  return cursors.page(options, (from, limit) => findCandidates(userId, { limit, from }));
}

/**
 * People to propose to `userId`: those who share an interest first, most shared first within a window of the recently
 * active; then the others, the most recently active first. A page may have fewer than `limit`, and more pages may follow.
 * Throws `conflict` if the caller has no profile.
 */
export async function findCandidates(
  userId: string,
  { limit, from }: { limit: number; from: WalkPosition | undefined },
): Promise<{ items: Candidate[]; next: WalkPosition | undefined }> {
  const caller = await getCaller(userId);
  if (!from) await recordActivity(caller);
  const own = new Set(caller.interests.map(foldText));
  const items: Candidate[] = [];
  let left = mostHalfUnits;
  const next = await walk(caller, from ?? newWalk(caller), async (found, part) => {
    let looked = 0;
    while (items.length < limit && left > 1 && looked < found.length) {
      // Each of them may turn out to be shown.
      const some = found.slice(looked, looked + Math.min(Math.floor(left / 2), limit - items.length));
      looked += some.length;
      const open = await undecided(userId, some);
      left -= some.length + open.length;
      const shown = (await profilesOf(open)).map((person) => ({
        ...person,
        sharedInterests: person.interests.filter((interest) => own.has(foldText(interest))),
      }));
      // The first part has shown those who share an interest.
      items.push(...shown.filter(({ sharedInterests }) => part === 'shared' || sharedInterests.length === 0));
    }
    return { looked, full: items.length >= limit || left < 2 };
  });
  return { items, next };
}

/** Those whom the caller neither liked nor passed. */
async function undecided(userId: string, found: readonly Found[]): Promise<Found[]> {
  const stored = await relations.getMany(found.map((one) => ({ userId, otherId: one.userId })));
  return found.filter((_, index) => {
    const relation = stored[index];
    return !relation || !isDecided(relation);
  });
}

async function profilesOf(found: readonly Found[]): Promise<Person[]> {
  const profiles = await people.getMany(found.map(({ userId }) => ({ userId })));
  return profiles.flatMap((person) => (person && !person.left ? [person] : []));
}
