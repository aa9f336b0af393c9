import { emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { comments } from './models/comment.ts';
import { likes } from './models/like.ts';
import { posts } from './models/post.ts';

const postId = z.string();
const authorId = z.string().check(z.describe('The author of the post.'));

const ids = {
  postId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
  authorId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11',
};
const userId = '2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52';

const postCreated = eventType('posts.post.created', {
  version: 1,
  summary: 'A person shared a post.',
  data: z.strictObject({ postId, authorId }),
  example: ids,
});

const postDeleted = eventType('posts.post.deleted', {
  version: 1,
  summary: 'A post was deleted. Its comments and likes follow.',
  data: z.strictObject({ postId, authorId }),
  example: ids,
});

const commentCreated = eventType('posts.comment.created', {
  version: 1,
  summary: 'A person commented on a post.',
  data: z.strictObject({
    postId,
    authorId,
    commentId: z.string(),
    userId: z.string().check(z.describe('Who wrote the comment.')),
  }),
  example: { ...ids, commentId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6', userId },
});

const likeCreated = eventType('posts.like.created', {
  version: 1,
  summary: 'A person likes a post.',
  data: z.strictObject({ postId, authorId, userId: z.string().check(z.describe('Who likes it.')) }),
  example: { ...ids, userId },
});

/** The events that this service emits, from the stream of its table. */
export const emitter = emits(
  { posts, comments, likes },
  [postCreated, postDeleted, commentCreated, likeCreated],
  (change) => {
    if (change.entity === 'posts') {
      if (change.kind === 'deleted') return [];
      const { postId: subject, authorId: author, createdAt, deletedAt } = change.new;
      const about = { subject, data: { postId: subject, authorId: author } };
      if (change.kind === 'created') return [emit(postCreated, { ...about, time: createdAt })];
      if (deletedAt === undefined || change.old.deletedAt !== undefined) return [];
      return [emit(postDeleted, { ...about, time: deletedAt })];
    }
    if (change.kind !== 'created') return [];
    if (change.entity === 'comments') {
      const { commentId, postId: on, postAuthorId, authorId: writer, createdAt } = change.new;
      const data = { postId: on, authorId: postAuthorId, commentId, userId: writer };
      return [emit(commentCreated, { subject: commentId, data, time: createdAt })];
    }
    const { likeId, postId: on, authorId: author, userId: liker, likedAt } = change.new;
    return [
      emit(likeCreated, {
        subject: likeId,
        data: { postId: on, authorId: author, userId: liker },
        time: likedAt,
      }),
    ];
  },
);

export const publish = publisher(emitter);
