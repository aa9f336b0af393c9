import { entity } from '@moim/common/dynamodb';

/** A comment in the list of its post, oldest first. */
export interface Comment {
  postId: string;
  /** Its post and a ULID. */
  commentId: string;
  /** Who wrote the comment. */
  authorId: string;
  /** The author of the post. */
  postAuthorId: string;
  text: string;
  createdAt: string;
}

export const comments = entity<Comment>()('comment', {
  table: 'posts',
  key: { pk: ['postId'], sk: ['commentId'] },
  find: { ofPost: { pk: ['postId'], sk: ['commentId'] } },
  traced: true,
  personal: { fields: { authorId: 'delete', postAuthorId: 'delete' }, exportedAs: 'comments' },
});

/** Where a person has commented. Written and deleted with the comment, in one transaction. */
export interface WrittenComment {
  userId: string;
  commentId: string;
  postId: string;
}

export const writtenComments = entity<WrittenComment>()('writtenComment', {
  table: 'posts',
  key: { pk: ['userId'], sk: ['commentId'] },
  find: { ofPerson: { pk: ['userId'], sk: ['commentId'] } },
  personal: { fields: { userId: 'delete' }, notExported: 'In `comments`.' },
});
