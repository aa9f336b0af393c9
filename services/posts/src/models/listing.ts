import { entity } from '@moim/common/dynamodb';
import { requiredSetting } from '@moim/common/settings';
import { foldHashtag } from './hashtags.ts';
import type { Post } from './post.ts';

/** A post's place in a list, newest last: in its author's, in that of each of its hashtags, and in the feed. */
export interface Listing {
  list: string;
  postId: string;
}

/** Items of the table rather than an index: a list has every post that was answered with 201. */
export const listings = entity<Listing>()('listing', {
  table: 'posts',
  key: { pk: ['list'], sk: ['postId'] },
  find: { inList: { pk: ['list'], sk: ['postId'] } },
  personal: { fields: { list: 'delete' }, notExported: 'In which lists `posts` are.' },
});

/** In how many partitions the feed is. It may grow; a smaller number hides the posts in the partitions above. */
function feedPartitions(): number {
  const setting = requiredSetting('FEED_PARTITIONS');
  if (/^[1-9]\d?$/.test(setting)) return Number(setting);
  throw new Error(`FEED_PARTITIONS must be a whole number from 1 to 99, got "${setting}"`);
}

/** The partition of the feed for a new post. */
export const anyPartition = (): number => Math.floor(Math.random() * feedPartitions());

const feedList = (partition: number): string => `feed:${partition}`;

/** The lists that make up the feed of everybody. */
export const feedLists = (): string[] =>
  Array.from({ length: feedPartitions() }, (_, number) => feedList(number));

export const authorList = (authorId: string): string => `author:${authorId}`;

export const hashtagList = (hashtag: string): string => `hashtag:${foldHashtag(hashtag)}`;

/** A post's place in every list. */
export function listingsOf({
  postId,
  authorId,
  hashtags,
  partition,
}: Pick<Post, 'postId' | 'authorId' | 'hashtags' | 'partition'>): Listing[] {
  const lists = [authorList(authorId), feedList(partition), ...hashtags.map(hashtagList)];
  return lists.map((list) => ({ list, postId }));
}
