import { NotFound, TransactionFailed, transaction, type Write } from '@moim/common/dynamodb';
import { Problem, retryLostRaces } from '@moim/common/http';
import { comments, writtenComments } from '../models/comment.ts';
import { givenLikes, likes } from '../models/like.ts';
import { authorList, listings } from '../models/listing.ts';
import { leftPerson, people } from '../models/person.ts';
import { posts } from '../models/post.ts';
import { commitCounted } from './counting.ts';
import { markDeleted } from './mark-deleted.ts';

/**
 * Forgets a person who left: first the profile, so that nothing is created from then on, then their posts, comments and likes.
 * Safe to repeat, and to continue where it was interrupted.
 */
export async function forgetPerson(userId: string): Promise<void> {
  await people.put(leftPerson(userId));
  const consistent = { consistent: true };
  for await (const listing of listings.find.inList({ list: authorList(userId) }, consistent))
    await forgetPost(listing);
  for await (const { commentId, postId } of writtenComments.find.ofPerson({ userId }, consistent)) {
    await withdraw(
      postId,
      { comments: -1 },
      {
        item: comments.delete.tx({ postId, commentId }, { if: { authorId: userId } }),
        own: writtenComments.delete.tx({ userId, commentId }),
      },
    );
  }
  for await (const { likeId, postId } of givenLikes.find.ofPerson({ userId }, consistent)) {
    await withdraw(
      postId,
      { likes: -1 },
      {
        item: likes.delete.tx({ postId, likeId }, { if: { userId } }),
        own: givenLikes.delete.tx({ userId, postId }),
      },
    );
  }
}

async function forgetPost(listing: { list: string; postId: string }): Promise<void> {
  await retryLostRaces(async () => {
    const post = await posts.get({ postId: listing.postId }, { consistent: true });
    if (post && post.deletedAt === undefined) await markDeleted(post);
    else await listings.delete(listing);
  });
}

/** Deletes what a person left on a post, and uncounts it. A post that is deleted has no counts, and removes the rest itself. */
async function withdraw(
  postId: string,
  counts: { likes?: number; comments?: number },
  { item, own }: { item: Write; own: Write },
): Promise<void> {
  await retryLostRaces(async () => {
    const post = await posts.get({ postId }, { consistent: true });
    try {
      if (post) return await commitCounted(post, counts, [item, own]);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    await transaction(own);
  });
}

/** Whether the post, or what the person left on it, has been deleted meanwhile. */
function isGone(error: unknown): boolean {
  if (error instanceof Problem) return error.type === 'not-found';
  return error instanceof TransactionFailed && error.cause instanceof NotFound;
}
