import { api } from '../session/api.ts';
import { ask } from '../session/ask.ts';
import { sayFailed } from '../ui/toasts.tsx';

/** @returns whether it is deleted */
export async function deletePost(postId: string): Promise<boolean> {
  const answer = await ask(api.DELETE('/v1/posts/{postId}', { params: { path: { postId } } }));
  if (!answer.ok) sayFailed(answer.failure);
  return answer.ok;
}
