import { AlreadyExists, NotFound, TransactionFailed } from '@moim/common/dynamodb';
import { type PageOptions, retryLostRaces } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { givenLikes, likes } from '../models/like.ts';
import type { ShownLike } from '../models/person-schemas.ts';
import { commitCounted } from './counting.ts';
import { notHidden } from './hiding.ts';
import { requireMember, stillMember } from './people.ts';
import { requirePost } from './require-post.ts';
import { showPeople } from './show-people.ts';

/** Likes a post. Safe to repeat. Throws `not-found`, and `conflict` without a profile. */
export async function like(userId: string, postId: string): Promise<void> {
  await retryLostRaces(async () => {
    const [post, given] = await Promise.all([
      requirePost(userId, postId),
      givenLikes.get({ userId, postId }, { consistent: true }),
      requireMember(userId),
    ]);
    if (given) return;
    const { authorId } = post;
    const likeId = newId();
    try {
      await commitCounted(post, { likes: 1 }, [
        givenLikes.create.tx({ userId, postId, likeId }),
        likes.create.tx({ postId, likeId, userId, authorId, likedAt: new Date().toISOString() }),
        stillMember(userId),
        ...notHidden(userId, authorId),
      ]);
    } catch (error) {
      if (!(error instanceof TransactionFailed && error.cause instanceof AlreadyExists)) throw error;
      // Another request of the same person liked it, or one of the two has just blocked the other.
      if (error.entity !== givenLikes.model.name) await requirePost(userId, postId);
    }
  });
}

/** Withdraws a like, if there is one. Throws `not-found`. */
export async function unlike(userId: string, postId: string): Promise<void> {
  await retryLostRaces(async () => {
    const [post, given] = await Promise.all([
      requirePost(userId, postId),
      givenLikes.get({ userId, postId }, { consistent: true }),
    ]);
    if (!given) return;
    const { likeId } = given;
    try {
      await commitCounted(post, { likes: -1 }, [
        givenLikes.delete.tx({ userId, postId }, { if: { likeId } }),
        likes.delete.tx({ postId, likeId }),
      ]);
    } catch (error) {
      // Another request of the same person was first.
      if (!(error instanceof TransactionFailed && error.cause instanceof NotFound)) throw error;
    }
  });
}

/** A page of the people who like a post, newest first. Throws `not-found`. */
export async function listLikes(callerId: string, postId: string, page: PageOptions) {
  await requirePost(callerId, postId);
  const found = await likes.find.ofPost({ postId }, { descending: true, consistent: true, ...page });
  const people = await showPeople(
    callerId,
    found.items.map(({ userId }) => userId),
  );
  const items = found.items.flatMap(({ userId, likedAt }): ShownLike[] => {
    const person = people.get(userId);
    return person ? [{ person, likedAt }] : [];
  });
  return { ...found, items };
}
