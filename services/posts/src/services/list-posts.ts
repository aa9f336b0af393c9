import { listCursor, type Page } from '@moim/common/dynamodb';
import type { PageOptions } from '@moim/common/http';
import * as z from 'zod';
import { foldHashtag } from '../models/hashtags.ts';
import { authorList, feedLists, hashtagList, listings } from '../models/listing.ts';
import { posts } from '../models/post.ts';
import type { ShownPost } from '../models/post-schemas.ts';
import { isHiddenFrom } from './hiding.ts';
import { showPosts } from './show-posts.ts';

/** Which posts: of an author, with a hashtag, or of everybody. */
interface Selection {
  author?: string | undefined;
  hashtag?: string | undefined;
}

const cursors = listCursor('posts', z.strictObject({ before: z.string() }));

/**
 * A page of posts, newest first. A post that was there when the first page was read, and stays, is on exactly one page. A
 * page may have fewer than `limit`: it leaves out posts that were deleted meanwhile or that the caller does not see.
 */
export function listPosts(
  callerId: string,
  { author, hashtag }: Selection,
  options: PageOptions,
): Promise<Page<ShownPost>> {
  const filter = { author, hashtag: hashtag === undefined ? undefined : foldHashtag(hashtag) };
  return cursors.page({ ...options, filter }, async (position, limit) => {
    // Not even that there are more pages may tell a hidden author from an unknown one.
    if (author !== undefined && (await isHiddenFrom(callerId, author))) return { items: [] };
    const { postIds, next } = await newestOf(listsOf({ author, hashtag }), limit, position?.before);
    const keys = postIds.map((postId) => ({ postId }));
    const found = await posts.getMany(keys, { consistent: true });
    const present = found.flatMap((post) => (post && post.deletedAt === undefined ? [post] : []));
    return { items: await showPosts(callerId, present), next };
  });
}

function listsOf({ author, hashtag }: Selection): string[] {
  if (author !== undefined) return [authorList(author)];
  return hashtag === undefined ? feedLists() : [hashtagList(hashtag)];
}

/** The newest posts of several lists, merged. Reads a page of each, because all of the newest may be in one. */
async function newestOf(lists: readonly string[], limit: number, before: string | undefined) {
  const range = before === undefined ? {} : { before: { postId: before } };
  const pages = await Promise.all(
    lists.map((list) =>
      listings.find.inList({ list }, { ...range, descending: true, consistent: true, limit: limit + 1 }),
    ),
  );
  const merged = pages
    .flatMap(({ items }) => items.map(({ postId }) => postId))
    .sort()
    .reverse();
  const postIds = merged.slice(0, limit);
  const last = postIds.at(-1);
  return { postIds, next: merged.length > limit && last !== undefined ? { before: last } : undefined };
}
