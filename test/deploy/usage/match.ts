import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Makes the functions of match use all of their permissions. */
export async function useMatch(): Promise<void> {
  const [one, other] = [await newMember(), await newMember()];
  const about = (userId: string) => ({ params: { path: { userId } } });
  for (const { api } of [one, other]) {
    await waitUntil('match knows the profile', async () => {
      const query = { limit: 1 };
      return (await api.GET('/v1/match/candidates', { params: { query } })).response.status === 200;
    });
  }
  const { data } = await one.api.GET('/v1/match/candidates', { params: { query: { limit: 1 } } });
  if (data?.nextCursor) {
    const query = { limit: 1, cursor: data.nextCursor };
    await one.api.GET('/v1/match/candidates', { params: { query } });
  }
  await one.api.PUT('/v1/match/likes/{userId}', about(other.userId));
  await one.api.DELETE('/v1/match/likes/{userId}', about(other.userId));
  await one.api.PUT('/v1/match/passes/{userId}', about(other.userId));
  await one.api.PUT('/v1/match/likes/{userId}', about(other.userId));
  const match = await other.api.PUT('/v1/match/likes/{userId}', about(one.userId));
  await one.api.GET('/v1/match/matches');
  await one.api.GET('/v1/match/likes');
  const matchId = match.data?.matchId ?? '';
  await one.api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
  await one.api.DELETE('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
  await redeliver('moim-dev-match-events', 'users.user.deleted', { userId: randomUUID() });
  await one.api.DELETE('/v1/users/me');
}
