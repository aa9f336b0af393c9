import type { Schemas } from '@moim/client';
import { createSignal } from 'solid-js';
import { api } from '../session/api.ts';
import { askFor, type Failure, isProblem } from '../session/ask.ts';

type OwnProfile = Schemas['OwnProfile'];

/** `none`: signed up, but without a profile yet. */
type Mine =
  | { state: 'loading' }
  | { state: 'none' }
  | { state: 'failed'; failure: Failure }
  | { state: 'ready'; profile: OwnProfile };

const [mine, setMine] = createSignal<Mine>({ state: 'loading' });

export { mine };

export const setMyProfile = (profile: OwnProfile): unknown => setMine({ state: 'ready', profile });

export function myProfile(): OwnProfile | undefined {
  const value = mine();
  return value.state === 'ready' ? value.profile : undefined;
}

export async function loadMyProfile(): Promise<void> {
  setMine({ state: 'loading' });
  const answer = await askFor(api.GET('/v1/users/me'));
  if (answer.ok) setMyProfile(answer.data);
  else if (isProblem(answer.failure, 'not-found')) setMine({ state: 'none' });
  else setMine({ state: 'failed', failure: answer.failure });
}
