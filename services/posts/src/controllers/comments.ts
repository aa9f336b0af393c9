import {
  type CallerRequest,
  type ControllerResult,
  created,
  noContent,
  ok,
  type PageQuery,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import { type CommentInput, type CommentPath, shownComment } from '../models/comment-schemas.ts';
import type { PostPath } from '../models/post-schemas.ts';
import { commentRepresentation } from '../models/show-comment.ts';
import * as comments from '../services/comments.ts';

export async function createComment({
  caller,
  params,
  body,
}: CallerRequest<{ params: PostPath; body: CommentInput }>) {
  const { comment, shown } = await comments.createComment(caller.userId, params.postId, body.text);
  const location = `/v1/posts/${comment.postId}/comments/${comment.commentId}`;
  return { ...created(location, shown), represents: commentRepresentation(comment) };
}

/** Replays the answer to a comment without the URL of the avatar, which has expired. */
export async function replayCreateComment(
  _: CallerRequest<{ params: PostPath; body: CommentInput }>,
  first: ControllerResult,
): Promise<ControllerResult> {
  const comment = shownComment.parse(first.body);
  const { avatar: _avatar, ...author } = comment.author;
  return { ...first, body: { ...comment, author } };
}

export async function listComments({
  caller,
  params,
  query,
}: CallerRequest<{ params: PostPath; query: PageQuery }>) {
  const page = await comments.listComments(caller.userId, params.postId, pageOptions(query, caller));
  return ok(pageBody(page, (comment) => comment));
}

export async function deleteComment({
  caller,
  params,
  precondition,
}: CallerRequest<{ params: CommentPath }>) {
  const checked = preconditionOnStored(precondition, commentRepresentation);
  await comments.deleteComment(caller.userId, params, checked);
  return noContent();
}
