import { api } from '../session/api.ts';
import { type Answer, ask } from '../session/ask.ts';
import { forgetDrafts } from '../session/draft.ts';
import { endSession } from '../session/session.ts';

/** Nothing of the person who leaves remains for the next one. */
function forget(): void {
  endSession();
  forgetDrafts();
}

/** Signs out on all devices: the API revokes all refresh tokens. */
export async function signOut(): Promise<Answer<unknown>> {
  const answer = await ask(api.POST('/v1/auth/sign-out'));
  if (answer.ok) forget();
  return answer;
}

export async function deleteAccount(): Promise<Answer<unknown>> {
  const answer = await ask(api.DELETE('/v1/users/me'));
  if (answer.ok) forget();
  return answer;
}
