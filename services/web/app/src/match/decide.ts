import { api } from '../session/api.ts';
import { ask, askFor } from '../session/ask.ts';
import { sayFailed } from '../ui/toasts.tsx';

/** @returns the match that the like made; `false` if the API refused the like, which the person is told */
export async function like(userId: string): Promise<string | undefined | false> {
  const answer = await askFor(api.PUT('/v1/match/likes/{userId}', { params: { path: { userId } } }));
  if (answer.ok) return answer.data.matchId;
  sayFailed(answer.failure);
  return false;
}

/** @returns whether the API has accepted it */
export async function pass(userId: string): Promise<boolean> {
  const answer = await ask(api.PUT('/v1/match/passes/{userId}', { params: { path: { userId } } }));
  if (!answer.ok) sayFailed(answer.failure);
  return answer.ok;
}
