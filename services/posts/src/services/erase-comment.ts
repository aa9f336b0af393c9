import { NotFound, TransactionFailed } from '@moim/common/dynamodb';
import { type Comment, comments, writtenComments } from '../models/comment.ts';
import type { Post } from '../models/post.ts';
import { commitCounted } from './counting.ts';
import { noComment } from './post-errors.ts';

/**
 * Deletes a comment and uncounts it, as a part of `retryLostRaces`. Throws `not-found` if it, or its post, has been deleted
 * meanwhile.
 */
export async function eraseComment(post: Post, { postId, commentId, authorId }: Comment): Promise<void> {
  try {
    await commitCounted(post, { comments: -1 }, [
      comments.delete.tx({ postId, commentId }, { if: { authorId } }),
      writtenComments.delete.tx({ userId: authorId, commentId }),
    ]);
  } catch (error) {
    if (error instanceof TransactionFailed && error.cause instanceof NotFound) throw noComment();
    throw error;
  }
}
