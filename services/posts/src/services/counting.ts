import {
  add,
  missing,
  NotFound,
  Throttled,
  TransactionFailed,
  transaction,
  type Write,
} from '@moim/common/dynamodb';
import { type Post, posts } from '../models/post.ts';
import { mostTallies, type Tally, tallies, tallyKeys } from '../models/tally.ts';
import { noPost } from './post-errors.ts';

type Counts = Pick<Tally, 'likes' | 'comments'>;

/**
 * Performs writes in one transaction with counting them on a post, as a part of `retryLostRaces`. Any of the post's tallies
 * will do, since their sum counts.
 *
 * @throws Problem `not-found` if the post has been deleted; TransactionFailed
 */
export async function commitCounted(
  post: Post,
  { likes = 0, comments = 0 }: Partial<Counts>,
  writes: readonly Write[],
): Promise<void> {
  const { postId } = post;
  const number = Math.floor(Math.random() * post.tallies);
  const changes = {
    ...(likes !== 0 && { likes: add(likes) }),
    ...(comments !== 0 && { comments: add(comments) }),
  };
  try {
    await transaction(tallies.update.tx({ postId, number }, changes), ...writes);
  } catch (error) {
    const cause = error instanceof TransactionFailed ? error.cause : error;
    // The query layer has tried several times, and met others each time.
    if (cause instanceof Throttled) await spread(post);
    const isTally = error instanceof TransactionFailed && error.index === 0;
    throw isTally && cause instanceof NotFound ? noPost() : error;
  }
}

/** Gives a post more tallies, unless it has them already or is being deleted. */
export async function spread({ postId, tallies: before }: Post): Promise<void> {
  if (before >= mostTallies) return;
  const more = tallyKeys({ postId, tallies: mostTallies }).slice(before);
  try {
    await transaction(
      posts.update.tx(
        { postId },
        { tallies: mostTallies },
        { if: { tallies: before, deletedAt: missing() } },
      ),
      ...more.map((key) => tallies.create.tx({ ...key, likes: 0, comments: 0 })),
    );
  } catch (error) {
    // Another request was first, and the next attempt sees what it did.
    if (!(error instanceof TransactionFailed || error instanceof Throttled)) throw error;
  }
}

/** The likes and comments of each of `found`, in its order. */
export async function countsOf(found: readonly Post[]): Promise<Counts[]> {
  const stored = await tallies.getMany(found.flatMap(tallyKeys), { consistent: true });
  let next = 0;
  return found.map(({ tallies: count }) => {
    const own = stored.slice(next, next + count);
    next += count;
    const sum = (field: keyof Counts) =>
      // Likes that move between tallies while they are read may add up to less.
      Math.max(
        0,
        own.reduce((total, tally) => total + (tally?.[field] ?? 0), 0),
      );
    return { likes: sum('likes'), comments: sum('comments') };
  });
}
