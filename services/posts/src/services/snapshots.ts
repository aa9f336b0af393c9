import { Problem } from '@moim/common/http';
import { comments } from '../models/comment.ts';
import { postIdOf } from '../models/comment-id.ts';
import type { Post } from '../models/post.ts';
import { readyFiles } from '../models/ready-file.ts';
import { showComment } from '../models/show-comment.ts';
import { noComment, noPost } from './post-errors.ts';
import { requirePost } from './require-post.ts';
import { nameOf, seePeople } from './see-people.ts';

/** What can be reported. */
export interface Subject {
  type: 'post' | 'comment';
  id: string;
}

/** A post or comment as `viewerId` sees it now, and whose it is. URLs and counts, which change, are not part of it. */
export async function snapshotOf(viewerId: string, { type, id }: Subject) {
  try {
    const snapshot = await (type === 'post' ? seePost(viewerId, id) : seeComment(viewerId, id));
    return { userId: snapshot.authorId, snapshot };
  } catch (error) {
    if (error instanceof Problem && error.type === 'not-found') return { problem: 'not-found' as const };
    throw error;
  }
}

async function seePost(viewerId: string, id: string) {
  const post = await requirePost(viewerId, id);
  const [[author], files] = await Promise.all([seePeople(viewerId, [post.authorId]), filesOf(post)]);
  if (!author) throw noPost();
  const { postId, authorId, content, hashtags, createdAt } = post;
  return { postId, authorId, author: nameOf(author), content, hashtags, files, createdAt };
}

/** The files that its author has not deleted. */
async function filesOf({ authorId: ownerId, fileIds = [], altTexts = {} }: Post) {
  if (fileIds.length === 0) return [];
  const found = await readyFiles.getMany(fileIds.map((fileId) => ({ ownerId, fileId })));
  return found.flatMap((file) => {
    if (!file) return [];
    const { fileId, contentType, size } = file;
    const alt = altTexts[fileId];
    return [{ fileId, contentType, size, ...(alt !== undefined && { alt }) }];
  });
}

async function seeComment(viewerId: string, commentId: string) {
  const postId = postIdOf(commentId);
  if (postId === undefined) throw noComment();
  const [, comment] = await Promise.all([
    requirePost(viewerId, postId),
    comments.get({ postId, commentId }, { consistent: true }),
  ]);
  const [author] = comment ? await seePeople(viewerId, [comment.authorId]) : [];
  if (!comment || !author) throw noComment();
  return showComment(comment, nameOf(author));
}
