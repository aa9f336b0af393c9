import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { createMoimClient, type MoimClient } from '@moim/client';
import { waitUntil } from '@moim/testing';
import { localStack } from './local-stack.ts';

const password = 'Gather-2026';
const likedPairs = Number(process.env.LIKED_PAIRS ?? 5);
/** By each of the two. */
const likesOfEach = 10;

const stack = localStack();
afterAll(() => stack.remove());

interface Lover {
  userId: string;
  accessToken: string;
}

const apiAt = (baseUrl: string, accessToken?: string): MoimClient =>
  createMoimClient({ baseUrl, ...(accessToken ? { accessToken } : {}) });

async function newLover(url: string): Promise<Lover> {
  const [email, api] = [`${randomUUID()}@example.com`, apiAt(url)];
  const { data: account } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!data || !account) throw new Error('Nobody could sign up');
  const me = apiAt(url, data.accessToken);
  const nickname = `n${randomUUID().replaceAll('-', '').slice(0, 19)}`;
  await me.PUT('/v1/users/me', { body: { nickname, name: 'Lover' } });
  await waitUntil('match knows the profile', async () => {
    const { response } = await me.GET('/v1/match/candidates', { params: { query: { limit: 1 } } });
    return response.status === 200;
  });
  return { userId: account.userId, accessToken: data.accessToken };
}

/** Likes a person, and again until that is answered, as an app does. */
async function like(urlNow: () => string, { accessToken }: Lover, { userId }: Lover) {
  for (;;) {
    try {
      const api = apiAt(urlNow(), accessToken);
      const { data } = await api.PUT('/v1/match/likes/{userId}', { params: { path: { userId } } });
      if (data) return data.matchId;
    } catch {
      // The stack was killed.
    }
    await sleep(200);
  }
}

test('many mutual likes at once, and kill -9 in the middle, give one match and one chat a pair', async () => {
  let url = await stack.start();
  const pairs: (readonly [Lover, Lover])[] = [];
  for (let count = 0; count < likedPairs; count += 1)
    pairs.push(await Promise.all([newLover(url), newLover(url)]));

  let answers = 0;
  const likes = pairs.flatMap(([one, other]) =>
    Array.from({ length: 2 * likesOfEach }, async (_, index) => {
      const matchId = await (index % 2 ? like(() => url, one, other) : like(() => url, other, one));
      answers += 1;
      return [one.userId, matchId] as const;
    }),
  );
  await waitUntil('a third is answered', async () => answers >= likes.length / 3, { pause: 5 });
  await stack.kill();
  url = await stack.start();
  const acknowledged = await Promise.all(likes);

  const [matchIds, chatIds] = [new Set<string>(), new Set<string>()];
  for (const [one, other] of pairs) {
    const told = acknowledged.flatMap(([userId, id]) =>
      userId === one.userId && id !== undefined ? [id] : [],
    );
    expect(new Set(told).size).toBe(1);
    for (const { accessToken, userId } of [one, other]) {
      const api = apiAt(url, accessToken);
      const match = await waitUntil('the match has its chat', async () => {
        const { data } = await api.GET('/v1/match/matches');
        expect(data?.items.length).toBe(1);
        return data?.items[0]?.chatId === undefined ? undefined : data.items[0];
      });
      expect(match).toMatchObject({ matchId: told[0], userIds: expect.arrayContaining([userId]) });
      const chats = await waitUntil('the chat is listed', async () => {
        const { data } = await api.GET('/v1/chats');
        return (data?.items.length ?? 0) > 0 && data?.items;
      });
      expect(chats.map(({ chatId }) => chatId)).toEqual([match.chatId]);
      expect([...(chats[0]?.memberIds ?? [])].sort()).toEqual([one.userId, other.userId].sort());
      matchIds.add(match.matchId);
      chatIds.add(match.chatId ?? '');
    }
  }
  expect([matchIds.size, chatIds.size]).toEqual([likedPairs, likedPairs]);
}, 600_000);
