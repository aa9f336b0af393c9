import {
  type CallerRequest,
  type ControllerResult,
  created,
  noContent,
  ok,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import {
  type PostFilePath,
  type PostInput,
  type PostPath,
  type PostQuery,
  representationOf,
  shownPost,
} from '../models/post-schemas.ts';
import * as lists from '../services/list-posts.ts';
import { getPostFile as getFile } from '../services/post-files.ts';
import * as posts from '../services/posts.ts';

export async function createPost({ caller, body }: CallerRequest<{ body: PostInput }>) {
  const { post, shown } = await posts.createPost(caller.userId, body);
  return { ...created(`/v1/posts/${post.postId}`, shown), represents: representationOf(post) };
}

/** Replays the answer to a created post with new URLs of its files, because the first ones expire long before its key. */
export async function replayCreatePost(
  { caller }: CallerRequest<{ body: PostInput }>,
  first: ControllerResult,
): Promise<ControllerResult> {
  const post = shownPost.parse(first.body);
  const current = await posts.findPost(caller.userId, post.postId);
  const { avatar: _, ...author } = post.author;
  return { ...first, body: current?.shown ?? { ...post, author, files: [] } };
}

export async function getPost({ caller, params }: CallerRequest<{ params: PostPath }>) {
  const { post, shown } = await posts.getPost(caller.userId, params.postId);
  return { ...ok(shown), represents: representationOf(post) };
}

export async function listPosts({ caller, query }: CallerRequest<{ query: PostQuery }>) {
  const page = await lists.listPosts(caller.userId, query, pageOptions(query, caller));
  return ok(pageBody(page, (post) => post));
}

export async function deletePost({ caller, params, precondition }: CallerRequest<{ params: PostPath }>) {
  await posts.deletePost(caller.userId, params.postId, preconditionOnStored(precondition, representationOf));
  return noContent();
}

export async function getPostFile({ caller, params }: CallerRequest<{ params: PostFilePath }>) {
  return ok(await getFile(caller.userId, params.postId, params.fileId));
}
