import { requirePost } from './require-post.ts';
import { attachments } from './show-people.ts';

/** A file of a post that `callerId` may see. Throws `not-found`. */
export async function getPostFile(callerId: string, postId: string, fileId: string) {
  const { authorId, fileIds, altTexts } = await requirePost(callerId, postId);
  return attachments.download({ ownerId: authorId, fileIds, altTexts }, fileId);
}
