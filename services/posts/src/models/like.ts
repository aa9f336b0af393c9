import { entity } from '@moim/common/dynamodb';

/** A like in the list of its post, newest last. */
export interface Like {
  postId: string;
  /** A ULID. */
  likeId: string;
  userId: string;
  /** The author of the post. */
  authorId: string;
  likedAt: string;
}

export const likes = entity<Like>()('like', {
  table: 'posts',
  key: { pk: ['postId'], sk: ['likeId'] },
  find: { ofPost: { pk: ['postId'], sk: ['likeId'] } },
  traced: true,
  personal: { fields: { userId: 'delete', authorId: 'delete' }, notExported: 'In `likes`.' },
});

/** The same like as its person's: at most one a person and post. Written and deleted with the other, in one transaction. */
export interface GivenLike {
  userId: string;
  postId: string;
  likeId: string;
}

export const givenLikes = entity<GivenLike>()('givenLike', {
  table: 'posts',
  key: { pk: ['userId'], sk: ['postId'] },
  find: { ofPerson: { pk: ['userId'], sk: ['postId'] } },
  personal: { fields: { userId: 'delete' }, exportedAs: 'likes' },
});
