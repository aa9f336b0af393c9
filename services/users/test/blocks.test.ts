import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, newNickname, newPerson, type Person } from '@moim/testing/api';

type Member = Awaited<ReturnType<typeof newMember>>;

const about = (userId: string) => ({ params: { path: { userId } } });
const block = ({ api }: Person, userId: string) => api.PUT('/v1/users/me/blocks/{userId}', about(userId));
const unblock = ({ api }: Person, userId: string) =>
  api.DELETE('/v1/users/me/blocks/{userId}', about(userId));
const statusOf = async (request: Promise<{ response: Response }>) => (await request).response.status;

/** The status of a request that is repeated while the answer is a 503, as clients do. */
async function settled(request: () => Promise<{ response: Response }>): Promise<number> {
  const status = await statusOf(request());
  return status === 503 ? settled(request) : status;
}

async function blockedIds({ api }: Person): Promise<string[]> {
  return (await api.GET('/v1/users/me/blocks')).data?.items.map(({ userId }) => userId) ?? [];
}

/** What a person gets from every route that could show them another one. */
async function seen({ api }: Person, { userId, nickname }: Pick<Member, 'userId' | 'nickname'>) {
  const [profile, avatar, search] = await Promise.all([
    api.GET('/v1/users/{userId}', about(userId)),
    api.GET('/v1/users/{userId}/avatar', about(userId)),
    api.GET('/v1/users', { params: { query: { nickname } } }),
  ]);
  const problemOf = ({ error }: { error?: object | undefined }) =>
    error && { ...error, instance: '', requestId: '' };
  return { profile: problemOf(profile), avatar: problemOf(avatar), found: search.data?.items };
}

describe('a block', () => {
  test('hides each of the two from the other, as if there were nobody', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    expect(await statusOf(block(mina, joon.userId))).toBe(204);
    const nobody = { userId: crypto.randomUUID(), nickname: newNickname() };
    for (const [viewer, other] of [
      [mina, joon],
      [joon, mina],
    ] as const) {
      const unknown = await seen(viewer, nobody);
      expect(unknown).toMatchObject({ profile: { status: 404 }, avatar: { status: 404 }, found: [] });
      expect(await seen(viewer, other)).toEqual(unknown);
      const stranger = await newPerson();
      expect(await seen(stranger, other)).toMatchObject({
        profile: undefined,
        found: [{ nickname: other.nickname }],
      });
    }
    expect(await statusOf(unblock(mina, joon.userId))).toBe(204);
    expect((await seen(joon, mina)).profile).toBeUndefined();
  });

  test('answers a person who is blocked as if the other did not exist', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    await block(mina, joon.userId);
    const [blocked, unknown] = await Promise.all([
      block(joon, mina.userId),
      block(joon, crypto.randomUUID()),
    ]);
    expect([blocked.response.status, blocked.error?.detail]).toEqual([404, unknown.error?.detail]);
    expect(unknown.response.status).toBe(404);
    expect(await blockedIds(joon)).toEqual([]);
  });

  test('can be repeated and ended twice, also many times at once', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    const puts = await Promise.all(Array.from({ length: 10 }, () => settled(() => block(mina, joon.userId))));
    expect(new Set(puts)).toEqual(new Set([204]));
    expect(await blockedIds(mina)).toEqual([joon.userId]);
    const deletions = await Promise.all(
      Array.from({ length: 10 }, () => settled(() => unblock(mina, joon.userId))),
    );
    expect(new Set(deletions)).toEqual(new Set([204]));
    expect(await blockedIds(mina)).toEqual([]);
  });

  test('needs another person, and a profile', async () => {
    const [mina, passerby] = [await newMember(), await newPerson()];
    expect(await statusOf(block(mina, mina.userId))).toBe(409);
    expect(await statusOf(block(passerby, mina.userId))).toBe(409);
    expect(await statusOf(block(mina, passerby.userId))).toBe(404);
    expect(await statusOf(unblock(mina, crypto.randomUUID()))).toBe(204);
  });
});

test('blocks are listed newest first, over pages, with what their owner needs to recognize a person', async () => {
  const mina = await newMember();
  const others: Member[] = [];
  for (let index = 0; index < 5; index++) {
    const other = await newMember();
    await block(mina, other.userId);
    others.unshift(other);
  }
  const found: { userId: string; nickname?: string }[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
    const { data } = await mina.api.GET('/v1/users/me/blocks', { params: { query } });
    found.push(...(data?.items ?? []));
    cursor = data?.nextCursor;
  } while (cursor !== undefined);
  expect(found.map(({ userId, nickname }) => [userId, nickname])).toEqual(
    others.map(({ userId, nickname }) => [userId, nickname]),
  );
  const stranger = await newMember();
  expect(await blockedIds(stranger)).toEqual([]);
});

test('a person who leaves is forgotten in their blocks and in those of others', async () => {
  const [mina, joon, sol] = await Promise.all([newMember(), newMember(), newMember()]);
  await Promise.all([block(mina, joon.userId), block(sol, mina.userId)]);
  await mina.api.DELETE('/v1/users/me');
  await waitUntil('the block of who left is gone', async () => (await blockedIds(sol)).length === 0);
  await waitUntil('their own is gone', async () => (await blockedIds(mina)).length === 0);
});

test('a block that races with a departure leaves nothing', async () => {
  const mina = await newMember();
  for (let round = 0; round < 5; round++) {
    const joon = await newMember();
    const [status] = await Promise.all([statusOf(block(mina, joon.userId)), joon.api.DELETE('/v1/users/me')]);
    expect([204, 404]).toContain(status);
    await waitUntil('nothing is left', async () => !(await blockedIds(mina)).includes(joon.userId));
  }
});
