import { expect, test } from '@jest/globals';
import { newMembers } from './members.ts';

test('two people who like each other get one match, which both see until one ends it', async () => {
  const [mina, juno] = await newMembers(2);
  const first = await mina.like(juno);
  expect([first.response.status, first.data]).toEqual([200, { userId: juno.userId, matched: false }]);
  expect((await mina.like(juno)).data).toEqual(first.data);
  const received = (await juno.api.GET('/v1/match/likes/received')).data?.items;
  expect(received).toMatchObject([{ userId: mina.userId, profile: { nickname: mina.nickname } }]);
  expect((await mina.api.GET('/v1/match/likes')).data?.items).toMatchObject([{ userId: juno.userId }]);

  const second = await juno.like(mina);
  expect(second.data).toEqual({ userId: mina.userId, matched: true, matchId: expect.any(String) });
  const matchId = second.data?.matchId ?? '';
  expect((await mina.like(juno)).data).toEqual({ userId: juno.userId, matched: true, matchId });
  const params = { path: { matchId } };
  const match = (await mina.api.GET('/v1/match/matches/{matchId}', { params })).data;
  expect(match).toMatchObject({ matchId, userIds: [mina.userId, juno.userId].sort() });
  for (const { api } of [mina, juno]) {
    const { data } = await api.GET('/v1/match/matches');
    expect(data?.items.map((one) => one.matchId)).toEqual([matchId]);
    expect((await api.GET('/v1/match/likes')).data?.items).toEqual([]);
    expect((await api.GET('/v1/match/likes/received')).data?.items).toEqual([]);
  }

  expect((await juno.api.DELETE('/v1/match/matches/{matchId}', { params })).response.status).toBe(204);
  expect((await juno.api.DELETE('/v1/match/matches/{matchId}', { params })).response.status).toBe(204);
  for (const { api } of [mina, juno]) {
    expect((await api.GET('/v1/match/matches/{matchId}', { params })).response.status).toBe(404);
    expect((await api.GET('/v1/match/matches')).data?.items).toEqual([]);
  }
  expect((await mina.like(juno)).data).toEqual({ userId: juno.userId, matched: false });
  const again = (await juno.like(mina)).data;
  expect(again).toMatchObject({ matched: true });
  expect(again?.matchId).not.toBe(matchId);
});

test('a pass hides a like, a later like overrides it, and a like can be withdrawn until it is a match', async () => {
  const [mina, juno] = await newMembers(2);
  await mina.like(juno);
  expect((await juno.pass(mina)).response.status).toBe(204);
  expect((await juno.api.GET('/v1/match/likes/received')).data?.items).toEqual([]);
  expect((await mina.api.GET('/v1/match/likes')).data?.items).toMatchObject([{ userId: juno.userId }]);
  expect((await mina.withdraw(juno)).response.status).toBe(204);
  expect((await mina.withdraw(juno)).response.status).toBe(204);
  expect((await mina.api.GET('/v1/match/likes')).data?.items).toEqual([]);

  await mina.like(juno);
  expect((await juno.like(mina)).data).toMatchObject({ matched: true });
  for (const refused of [await mina.withdraw(juno), await juno.pass(mina)]) {
    expect([refused.response.status, refused.error?.type]).toEqual([409, '/docs/problems#conflict']);
  }
});

test('liking needs two people with profiles, who are not the same', async () => {
  const [mina] = await newMembers(1);
  const unknown = await mina.like({ userId: '00000000-0000-4000-8000-000000000000' });
  expect(unknown.response.status).toBe(404);
  const oneself = await mina.like(mina);
  expect([oneself.response.status, oneself.error?.errors?.[0]?.path]).toEqual([409, 'userId']);
});

test("another person's match looks like one that does not exist", async () => {
  const [mina, juno, other] = await newMembers(3);
  await mina.like(juno);
  const matchId = (await juno.like(mina)).data?.matchId ?? '';
  for (const id of [matchId, '01JD6Z3V9K8M2N4P5Q6R7S8T9V']) {
    const params = { path: { matchId: id } };
    const got = await other.api.GET('/v1/match/matches/{matchId}', { params });
    expect([got.response.status, got.error?.detail]).toEqual([404, 'You have no such match.']);
    expect((await other.api.DELETE('/v1/match/matches/{matchId}', { params })).response.status).toBe(204);
  }
  const { data } = await mina.api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
  expect(data?.matchId).toBe(matchId);
});

test('someone who leaves disappears from the lists of others, and cannot like any more', async () => {
  const [mina, juno, sora] = await newMembers(3);
  await mina.like(juno);
  await juno.like(mina);
  await sora.like(mina);
  await mina.api.DELETE('/v1/users/me');
  await juno.untilEmpty('/v1/match/matches');
  await sora.untilEmpty('/v1/match/likes');
  expect((await juno.like(mina)).response.status).toBe(404);
  expect((await mina.like(juno)).response.status).toBe(409);
});
