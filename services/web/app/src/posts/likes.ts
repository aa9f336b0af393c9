import { api } from '../session/api.ts';
import { ask } from '../session/ask.ts';
import { sayFailed } from '../ui/toasts.tsx';

interface Liked {
  postId: string;
  liked: boolean;
  likes: number;
}

/** Posts whose like is being sent. A second press while it is only changes what is wished. */
const sending = new Set<string>();

/**
 * Likes a post, or withdraws the like. The screen changes at once; the API hears the last wish; a refusal is undone.
 *
 * @param get the post as the screen shows it now
 * @param show changes it on the screen
 */
export async function toggleLike(
  get: () => Liked,
  show: (liked: boolean, likes: number) => void,
): Promise<void> {
  const { postId, liked, likes } = get();
  show(!liked, likes + (liked ? -1 : 1));
  if (sending.has(postId)) return;
  sending.add(postId);
  for (let known = liked; known !== get().liked; ) {
    const wished = get().liked;
    const params = { path: { postId } };
    const answer = await ask(
      wished
        ? api.PUT('/v1/posts/{postId}/like', { params })
        : api.DELETE('/v1/posts/{postId}/like', { params }),
    );
    if (answer.ok) known = wished;
    else {
      if (get().liked !== known) show(known, get().likes + (known ? 1 : -1));
      sayFailed(answer.failure);
      break;
    }
  }
  sending.delete(postId);
}
