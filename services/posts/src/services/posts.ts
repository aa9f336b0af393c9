import { requireReadyFiles } from '@moim/common/attachments';
import { transaction } from '@moim/common/dynamodb';
import { type Precondition, Problem, retryLostRaces } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { hashtagsIn } from '../models/hashtags.ts';
import { anyPartition, listings, listingsOf } from '../models/listing.ts';
import { type Post, posts } from '../models/post.ts';
import type { PostInput, ShownPost } from '../models/post-schemas.ts';
import { readyFiles } from '../models/ready-file.ts';
import { tallies } from '../models/tally.ts';
import { markDeleted } from './mark-deleted.ts';
import { requireMember, stillMember } from './people.ts';
import { noPost } from './post-errors.ts';
import { requirePost } from './require-post.ts';
import { showPosts } from './show-posts.ts';

/** A post as one caller sees it, and as it is stored. */
export interface SeenPost {
  post: Post;
  shown: ShownPost;
}

/** Creates a post. Throws `conflict` without a profile, and for files that are not ready. */
export async function createPost(
  authorId: string,
  { content, fileIds = [], altTexts }: PostInput,
): Promise<SeenPost> {
  if (fileIds.length > 0) await requireReadyFiles(readyFiles, authorId, fileIds);
  const post = await retryLostRaces(async () => {
    await requireMember(authorId);
    const created: Post = {
      postId: newId(),
      authorId,
      content,
      hashtags: hashtagsIn(content),
      ...(fileIds.length > 0 && { fileIds }),
      ...(altTexts && { altTexts }),
      partition: anyPartition(),
      tallies: 1,
      createdAt: new Date().toISOString(),
    };
    await transaction(
      posts.create.tx(created),
      tallies.create.tx({ postId: created.postId, number: 0, likes: 0, comments: 0 }),
      ...listingsOf(created).map((listing) => listings.create.tx(listing)),
      stillMember(authorId),
    );
    return created;
  });
  try {
    return await seen(authorId, post);
  } catch (error) {
    // The author has just left, and the post with them.
    await requireMember(authorId);
    throw error;
  }
}

/** A post. Throws `not-found`. */
export async function getPost(callerId: string, postId: string): Promise<SeenPost> {
  return seen(callerId, await requirePost(callerId, postId));
}

/** A post; undefined if `callerId` cannot see it. */
export async function findPost(callerId: string, postId: string): Promise<SeenPost | undefined> {
  try {
    return await getPost(callerId, postId);
  } catch (error) {
    if (error instanceof Problem && error.type === 'not-found') return undefined;
    throw error;
  }
}

async function seen(callerId: string, post: Post): Promise<SeenPost> {
  const [shown] = await showPosts(callerId, [post]);
  if (!shown) throw noPost();
  return { post, shown };
}

/** Deletes a post of `callerId`. Throws `not-found`, `forbidden` for the posts of others, `precondition-failed`. */
export async function deletePost(
  callerId: string,
  postId: string,
  precondition: Precondition<Post> | undefined,
): Promise<void> {
  await retryLostRaces(async () => {
    const post = await requirePost(callerId, postId);
    precondition?.(post);
    if (post.authorId !== callerId)
      throw new Problem('forbidden', { detail: 'You did not write this post.' });
    await markDeleted(post);
  });
}
