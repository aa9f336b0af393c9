import { AlreadyExists, TransactionFailed } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem, retryLostRaces } from '@moim/common/http';
import { type Comment, comments, writtenComments } from '../models/comment.ts';
import { newCommentId } from '../models/comment-id.ts';
import type { ShownComment } from '../models/comment-schemas.ts';
import { showComment } from '../models/show-comment.ts';
import { commitCounted } from './counting.ts';
import { eraseComment } from './erase-comment.ts';
import { notHidden } from './hiding.ts';
import { requireMember, stillMember } from './people.ts';
import { noComment, noPost } from './post-errors.ts';
import { requirePost } from './require-post.ts';
import { showPeople } from './show-people.ts';

/** Comments on a post. Throws `not-found`, and `conflict` without a profile. */
export async function createComment(
  authorId: string,
  postId: string,
  text: string,
): Promise<{ comment: Comment; shown: ShownComment }> {
  const comment = await retryLostRaces(async () => {
    const [post] = await Promise.all([requirePost(authorId, postId), requireMember(authorId)]);
    const commentId = newCommentId(postId);
    const createdAt = new Date().toISOString();
    const created = { postId, commentId, authorId, postAuthorId: post.authorId, text, createdAt };
    try {
      await commitCounted(post, { comments: 1 }, [
        comments.create.tx(created),
        writtenComments.create.tx({ userId: authorId, commentId, postId }),
        stillMember(authorId),
        ...notHidden(authorId, post.authorId),
      ]);
    } catch (error) {
      // One of the two has just blocked the other.
      if (error instanceof TransactionFailed && error.cause instanceof AlreadyExists) throw noPost();
      throw error;
    }
    return created;
  });
  const author = (await showPeople(authorId, [authorId])).get(authorId) ?? { userId: authorId };
  return { comment, shown: showComment(comment, author) };
}

/** A page of the comments of a post, oldest first. Throws `not-found`. */
export async function listComments(callerId: string, postId: string, page: PageOptions) {
  await requirePost(callerId, postId);
  const found = await comments.find.ofPost({ postId }, { consistent: true, ...page });
  const authors = await showPeople(
    callerId,
    found.items.map(({ authorId }) => authorId),
  );
  const items = found.items.flatMap((comment) => {
    const author = authors.get(comment.authorId);
    return author ? [showComment(comment, author)] : [];
  });
  return { ...found, items };
}

/**
 * Deletes a comment that `callerId` wrote, or of a post of theirs.
 * Throws `not-found`, `forbidden` for anyone else, `precondition-failed`.
 */
export async function deleteComment(
  callerId: string,
  { postId, commentId }: { postId: string; commentId: string },
  precondition: Precondition<Comment> | undefined,
): Promise<void> {
  await retryLostRaces(async () => {
    const post = await requirePost(callerId, postId);
    const comment = await comments.get({ postId, commentId }, { consistent: true });
    if (!comment) throw noComment();
    precondition?.(comment);
    if (callerId !== comment.authorId && callerId !== post.authorId)
      throw new Problem('forbidden', { detail: 'Neither the comment nor the post is yours.' });
    await eraseComment(post, comment);
  });
}
