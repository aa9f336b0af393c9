import { comments, writtenComments } from '../models/comment.ts';
import { givenLikes, likes } from '../models/like.ts';
import { posts } from '../models/post.ts';
import { tallies, tallyKeys } from '../models/tally.ts';

/** Enough for some thousand likes a second. */
const atATime = 100;

/**
 * Removes what belongs to a deleted post: first its tallies, without which nothing can be added, then its comments and likes,
 * and at last the post itself. Safe to repeat, and to continue where it was interrupted.
 */
export async function removePost(postId: string): Promise<void> {
  const post = await posts.get({ postId }, { consistent: true });
  if (post?.deletedAt === undefined) return;
  await tallies.deleteMany(tallyKeys(post));
  await removeComments(postId);
  await removeLikes(postId);
  await posts.delete({ postId });
}

/** What is listed goes last: until then, a repetition finds what is left to do. */
async function removeComments(postId: string): Promise<void> {
  for (;;) {
    const { items } = await comments.find.ofPost({ postId }, { consistent: true, limit: atATime });
    if (items.length === 0) return;
    await writtenComments.deleteMany(
      items.map(({ authorId, commentId }) => ({ userId: authorId, commentId })),
    );
    await comments.deleteMany(items);
  }
}

async function removeLikes(postId: string): Promise<void> {
  for (;;) {
    const { items } = await likes.find.ofPost({ postId }, { consistent: true, limit: atATime });
    if (items.length === 0) return;
    await givenLikes.deleteMany(items);
    await likes.deleteMany(items);
  }
}
