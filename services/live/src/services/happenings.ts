import type { Notification } from '../models/notification.ts';
import { notifyAbsent } from './notify-absent.ts';

/** Somebody likes a person, who is not told who it is. */
export function tellOfLike({ userId, likedBy }: { userId: string; likedBy: string }): Promise<void> {
  return notifyAbsent(userId, { id: `like ${likedBy}`, kind: 'like', thread: 'likes', data: {} });
}

interface OnPost {
  postId: string;
  /** Whose post it is. */
  authorId: string;
  /** Who did it. */
  userId: string;
}

/** Somebody commented on a person's post. */
export function tellOfComment({ commentId, ...post }: OnPost & { commentId: string }): Promise<void> {
  const data = { postId: post.postId, commentId };
  return tellAuthor(post, { id: `comment ${commentId}`, kind: 'comment', thread: post.postId, data });
}

/** Somebody likes a person's post. */
export function tellOfPostLike(post: OnPost): Promise<void> {
  const { postId, userId } = post;
  const id = `postLike ${postId} ${userId}`;
  return tellAuthor(post, { id, kind: 'postLike', thread: postId, data: { postId } });
}

/** People are not told of what they did themselves. */
async function tellAuthor({ authorId, userId }: OnPost, notification: Notification): Promise<void> {
  if (authorId !== userId) await notifyAbsent(authorId, notification);
}
