import { comments } from '../models/comment.ts';
import { posts } from '../models/post.ts';

/** The posts of a person as their export shows them. */
export async function showOwnPosts(found: readonly { postId: string }[]): Promise<object[]> {
  const keys = found.map(({ postId }) => ({ postId }));
  const stored = keys.length === 0 ? [] : await posts.getMany(keys, { consistent: true });
  return stored.flatMap((post) => {
    if (!post || post.deletedAt !== undefined) return [];
    const { postId, content, hashtags, fileIds, altTexts, createdAt } = post;
    return [{ postId, content, hashtags, fileIds, altTexts, createdAt }];
  });
}

/** The comments of a person as their export shows them. */
export async function showOwnComments(
  found: readonly { postId: string; commentId: string }[],
): Promise<object[]> {
  const keys = found.map(({ postId, commentId }) => ({ postId, commentId }));
  const stored = keys.length === 0 ? [] : await comments.getMany(keys, { consistent: true });
  return stored.flatMap((comment) => {
    if (!comment) return [];
    const { postId, commentId, text, createdAt } = comment;
    return [{ postId, commentId, text, createdAt }];
  });
}
