import { entity } from '@moim/common/dynamodb';

/**
 * A part of the number of a post's likes and comments. What a post has is the sum of its tallies; a single one may be
 * negative. A tally exists exactly as long as its post can be liked.
 */
export interface Tally {
  postId: string;
  number: number;
  likes: number;
  comments: number;
}

/** Each tally has a partition of its own, so that more of them take more writes a second. */
export const tallies = entity<Tally>()('tally', {
  table: 'posts',
  key: { pk: ['postId', 'number'] },
  types: { number: 'number' },
  personal: 'nothing',
});

/** How many tallies a post has that many people like at the same time. More take more likes a second, and cost more reads. */
export const mostTallies = 8;

/** The key of each of a post's tallies. */
export const tallyKeys = ({ postId, tallies: count }: { postId: string; tallies: number }) =>
  Array.from({ length: count }, (_, number) => ({ postId, number }));
