import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { apiClient, newMember, newModerator, password } from '@moim/testing/api';
import { message, reportId, resolve } from './people.ts';

describe('resolving a report', () => {
  test('is done by one of two moderators who act at the same time, and the act is kept', async () => {
    const [one, two, mina] = await Promise.all([newModerator(), newModerator(), newMember()]);
    for (let round = 0; round < 5; round++) {
      const joon = await newMember();
      const id = await reportId(mina, { type: 'user', id: joon.userId });
      const answers = await Promise.all([
        resolve(one, id, 'suspend'),
        resolve(two, id, 'dismiss'),
        resolve(one, id, 'remove-content'),
        resolve(two, id, 'suspend'),
      ]);
      expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409, 409, 409]);
      const { data } = await one.api.GET('/v1/reports/{reportId}', { params: { path: { reportId: id } } });
      expect(data?.acts).toHaveLength(1);
      const winner = answers.findIndex(({ response }) => response.status === 200);
      expect(data?.acts[0]).toMatchObject({
        moderatorId: winner % 2 ? two.userId : one.userId,
        action: data?.resolution,
        note: 'Because.',
      });
    }
  });

  test('removes a message for everyone in its chat', async () => {
    const [moderator, mina, joon] = await Promise.all([newModerator(), newMember(), newMember()]);
    const { chatId, messageId } = await message(joon, mina, 'Buy my watches');
    const id = await reportId(mina, { type: 'message', id: messageId });
    expect((await resolve(moderator, id, 'remove-content')).response.status).toBe(200);
    const removed = await waitUntil('the text is gone', async () => {
      const params = { path: { chatId } };
      const { data } = await joon.api.GET('/v1/chats/{chatId}/messages', { params });
      return data?.items.find((one) => one.deletedAt !== undefined);
    });
    expect(removed).not.toHaveProperty('text');
  });

  test('removes what a person says about themselves, but not their names', async () => {
    const [moderator, mina, joon] = await Promise.all([newModerator(), newMember(), newMember()]);
    await joon.api.PATCH('/v1/users/me', { body: { bio: 'Cheap watches!', interests: ['watches'] } });
    await resolve(moderator, await reportId(mina, { type: 'user', id: joon.userId }), 'remove-content');
    const cleared = await waitUntil('the bio is gone', async () => {
      const { data } = await joon.api.GET('/v1/users/me');
      return data?.bio === undefined && data;
    });
    expect(cleared).toMatchObject({ nickname: joon.nickname, interests: [] });
  });

  test('is not for the moderator whom it is about', async () => {
    const [moderator, other, mina] = await Promise.all([newModerator(), newModerator(), newMember()]);
    const id = await reportId(mina, { type: 'user', id: moderator.userId });
    expect((await resolve(moderator, id, 'dismiss')).response.status).toBe(409);
    expect((await resolve(other, id, 'dismiss')).response.status).toBe(200);
  });
});

test('a suspended person is refused within a minute, and back after it ends', async () => {
  const [moderator, mina, joon] = await Promise.all([newModerator(), newMember(), newMember()]);
  const id = await reportId(mina, { type: 'user', id: joon.userId });
  const signIn = async () =>
    (await apiClient().POST('/v1/auth/sign-in', { body: { email: joon.email, password } })).response.status;
  const refresh = async () =>
    (await apiClient().POST('/v1/auth/refresh', { body: { refreshToken: joon.refreshToken } })).response
      .status;
  const calls = () =>
    Promise.all([
      joon.api.PATCH('/v1/users/me', { body: { bio: 'Still here' } }),
      joon.api.GET('/v1/chats'),
      joon.api.GET('/v1/match/likes'),
      joon.api.GET('/v1/files'),
      joon.api.GET('/v1/users/me/reports'),
    ]).then((answers) => answers.map(({ response }) => response.status));
  expect(await calls()).toEqual([200, 200, 200, 200, 200]);

  await resolve(moderator, id, 'suspend');
  const isSuspended = async () => (await calls()).every((status) => status === 403);
  await waitUntil('every service refuses them', isSuspended, { seconds: 60, pause: 1_000 });
  await waitUntil('they cannot sign in', async () => (await signIn()) === 401);
  expect(await refresh()).toBe(401);

  expect((await resolve(moderator, id, 'suspend')).response.status).toBe(409);
  const ends = await Promise.all([resolve(moderator, id, 'reinstate'), resolve(moderator, id, 'reinstate')]);
  expect(ends.map(({ response }) => response.status).sort()).toEqual([200, 409]);
  await waitUntil('they can sign in', async () => (await signIn()) === 200);
  const isBack = async () => (await calls()).every((status) => status === 200);
  await waitUntil('every service takes them', isBack, { seconds: 60, pause: 1_000 });
}, 180_000);
