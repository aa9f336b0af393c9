import { entity } from '@moim/common/dynamodb';
import type { Standing } from './pair.ts';

/** The list of a person in which another one appears. `passes` and `others` are never shown. */
export type List = 'likes' | 'received' | 'matches' | 'passes' | 'others';

/** One person's view of a pair, from which lists are read. Written in the same transaction as the pair. */
export interface Relation {
  userId: string;
  otherId: string;
  list: List;
  /** When `otherId` entered the list. */
  since: string;
  matchId?: string;
}

export const relations = entity<Relation>()('relation', {
  table: 'match',
  key: { pk: ['userId'], sk: ['otherId'] },
  find: {
    ofPerson: { pk: ['userId'], sk: ['otherId'] },
    byList: { index: 'byList', pk: ['userId', 'list'], sk: ['since', 'otherId'] },
  },
  personal: { fields: { userId: 'delete', otherId: 'delete' }, exportedAs: 'decisions' },
});

/** The list in which the other person appears; undefined if neither decided anything. */
export function listOf({ mine, theirs, matchId }: Standing): List | undefined {
  if (matchId !== undefined) return 'matches';
  if (mine === 'liked') return 'likes';
  if (mine === 'passed') return 'passes';
  if (theirs === 'liked') return 'received';
  return theirs && 'others';
}

/** Whether a person in this list is no longer proposed as a candidate. */
export function isDecided({ list }: Relation): boolean {
  return list === 'likes' || list === 'matches' || list === 'passes';
}
