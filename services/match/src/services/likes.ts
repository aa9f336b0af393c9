import type { PageOptions } from '@moim/common/http';
import { type Person, people } from '../models/person.ts';
import { type List, type Relation, relations } from '../models/relation.ts';

/** A like, with the profile of the other person if they still have one. */
export interface Like extends Relation {
  profile: Person | undefined;
}

/** A page of the likes that a person gave (`likes`) or received, newest first. Matches are not among them. */
export async function listLikes(
  userId: string,
  list: Extract<List, 'likes' | 'received'>,
  page: PageOptions,
) {
  const found = await relations.find.byList({ userId, list }, { descending: true, ...page });
  const profiles = await people.getMany(found.items.map(({ otherId }) => ({ userId: otherId })));
  const items = found.items.map((relation, index): Like => ({ ...relation, profile: profiles[index] }));
  return { ...found, items };
}
