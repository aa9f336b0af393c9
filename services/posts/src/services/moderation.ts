import { NotFound, TransactionFailed } from '@moim/common/dynamodb';
import { Problem, retryLostRaces } from '@moim/common/http';
import { comments } from '../models/comment.ts';
import { postIdOf } from '../models/comment-id.ts';
import { posts } from '../models/post.ts';
import { eraseComment } from './erase-comment.ts';
import { markDeleted } from './mark-deleted.ts';

/** Deletes a post that a moderator removed, as its author would. Safe to repeat. */
export async function takeDownPost(postId: string): Promise<void> {
  await retryLostRaces(async () => {
    const post = await posts.get({ postId }, { consistent: true });
    if (post && post.deletedAt === undefined) await unlessGone(() => markDeleted(post));
  });
}

/** Deletes a comment that a moderator removed, as its author would. Safe to repeat. */
export async function takeDownComment(commentId: string): Promise<void> {
  const postId = postIdOf(commentId);
  if (postId === undefined) return;
  await retryLostRaces(async () => {
    const [post, comment] = await Promise.all([
      posts.get({ postId }, { consistent: true }),
      comments.get({ postId, commentId }, { consistent: true }),
    ]);
    // A deleted post takes its comments along.
    if (post && post.deletedAt === undefined && comment) await unlessGone(() => eraseComment(post, comment));
  });
}

/** Does some work, and ignores that what it is about has been deleted meanwhile. */
async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isGone = error instanceof Problem && error.type === 'not-found';
    if (!isGone && !(error instanceof TransactionFailed && error.cause instanceof NotFound)) throw error;
  }
}
