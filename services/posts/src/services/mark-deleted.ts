import { missing, remove, transaction } from '@moim/common/dynamodb';
import { listings, listingsOf } from '../models/listing.ts';
import { type Post, posts } from '../models/post.ts';

/**
 * Empties a post and takes it out of all lists. From then on nobody sees it, and an event deletes the rest. It does not touch
 * the tallies, so that even a post that many people are liking is deleted at once.
 */
export async function markDeleted(post: Post): Promise<void> {
  const emptied = { content: '', hashtags: [], fileIds: remove(), altTexts: remove() };
  const deletedAt = new Date().toISOString();
  await transaction(
    posts.update.tx({ postId: post.postId }, { ...emptied, deletedAt }, { if: { deletedAt: missing() } }),
    ...listingsOf(post).map((listing) => listings.delete.tx(listing)),
  );
}
