import { type Post, posts } from '../models/post.ts';
import { isHiddenFrom } from './hiding.ts';
import { noPost } from './post-errors.ts';

/** A post as stored, which `callerId` may see. Throws `not-found`. */
export async function requirePost(callerId: string, postId: string): Promise<Post> {
  const post = await posts.get({ postId }, { consistent: true });
  if (!post || post.deletedAt !== undefined || (await isHiddenFrom(callerId, post.authorId))) throw noPost();
  return post;
}
