import { type CallerRequest, noContent, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import type { PostPath } from '../models/post-schemas.ts';
import * as likes from '../services/likes.ts';

export async function likePost({ caller, params }: CallerRequest<{ params: PostPath }>) {
  await likes.like(caller.userId, params.postId);
  return noContent();
}

export async function unlikePost({ caller, params }: CallerRequest<{ params: PostPath }>) {
  await likes.unlike(caller.userId, params.postId);
  return noContent();
}

export async function listPostLikes({
  caller,
  params,
  query,
}: CallerRequest<{ params: PostPath; query: PageQuery }>) {
  const page = await likes.listLikes(caller.userId, params.postId, pageOptions(query, caller));
  return ok(pageBody(page, (like) => like));
}
