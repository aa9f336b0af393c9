import { entity } from '@moim/common/dynamodb';

/** A post as stored. Likes and comments are counted beside it, so that they never rewrite its text. */
export interface Post {
  /** A ULID: posts sort by it, newest last. */
  postId: string;
  authorId: string;
  content: string;
  /** As they are written, without `#`. */
  hashtags: string[];
  fileIds?: string[];
  /** What its files show, by the id of the file. */
  altTexts?: Record<string, string>;
  /** The partition of the feed in which it is. */
  partition: number;
  /** How many tallies count its likes and comments: one, or several once many people like it at the same time. */
  tallies: number;
  createdAt: string;
  /** When it was deleted, ISO 8601. Its text is gone then, and the rest follows by event. */
  deletedAt?: string;
}

export const posts = entity<Post>()('post', {
  table: 'posts',
  key: { pk: ['postId'] },
  traced: true,
  personal: { fields: { authorId: 'delete' }, exportedAs: 'posts' },
});
