import { createHash } from 'node:crypto';
import { entity } from '@moim/common/dynamodb';
import { foldText } from '@moim/common/text';

/**
 * A person in one list of candidates: that of an interest, or that of everybody. A list is spread over shards, since a
 * popular one would exceed what one partition can take.
 */
export interface Listing {
  userId: string;
  /** `everybody`, or the folded interest after `is:`. */
  topic: string;
  shard: number;
  /** Orders a list: when the person was last active, then their id. The same in all of a person's listings. */
  position: string;
}

export const listings = entity<Listing>()('listing', {
  table: 'match',
  key: { pk: ['userId'], sk: ['topic'] },
  find: {
    ofPerson: { pk: ['userId'], sk: ['topic'] },
    byTopic: { index: 'byTopic', pk: ['topic', 'shard'], sk: ['position'] },
  },
  types: { shard: 'number' },
  personal: { fields: { userId: 'delete', position: 'delete' }, notExported: 'Where the profile is listed.' },
});

export const everybody = 'everybody';

/** More shards take more writes a second, and make each call read more partitions. Changing it loses listings until they are rewritten. */
export const shards = 2;

/** The topics of a person's interests. */
export function topicsOf(interests: readonly string[]): string[] {
  return [...new Set(interests.map((interest) => `is:${foldText(interest)}`))];
}

const positionOf = (activeAt: string, userId: string) => `${activeAt} ${userId}`;

/** The listings of a person. */
export function listingsOf(person: {
  userId: string;
  interests: readonly string[];
  activeAt: string;
}): Listing[] {
  const { userId, interests, activeAt } = person;
  const shard = (createHash('sha256').update(userId).digest()[0] ?? 0) % shards;
  const position = positionOf(activeAt, userId);
  return [everybody, ...topicsOf(interests)].map((topic) => ({ userId, topic, shard, position }));
}
