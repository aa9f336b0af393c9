import { expect, test } from '@jest/globals';
import { apiClient, confirmationCode, newEmail, newNickname, password } from '@moim/testing/api';

test('two people sign up, find each other, edit their profiles and leave', async () => {
  const stranger = apiClient();
  const mina = { email: newEmail(), nickname: newNickname('Mina') };
  const signUp = await stranger.POST('/v1/auth/sign-up', { body: { email: mina.email, password } });
  expect(signUp.response.status).toBe(201);
  const userId = signUp.data?.userId ?? '';
  await stranger.POST('/v1/auth/confirm', { body: { email: mina.email, code: confirmationCode } });
  const signIn = await stranger.POST('/v1/auth/sign-in', { body: { email: mina.email, password } });
  const asMina = apiClient(signIn.data?.accessToken);

  expect((await asMina.GET('/v1/users/me')).response.status).toBe(404);
  const profile = { nickname: mina.nickname, name: 'Kim Mina', interests: ['tea'] };
  expect((await asMina.PUT('/v1/users/me', { body: profile })).response.status).toBe(201);

  const juno = { email: newEmail(), nickname: newNickname('juno') };
  await stranger.POST('/v1/auth/sign-up', { body: { email: juno.email, password } });
  await stranger.POST('/v1/auth/confirm', { body: { email: juno.email, code: confirmationCode } });
  const junoSignIn = await stranger.POST('/v1/auth/sign-in', { body: { email: juno.email, password } });
  const asJuno = apiClient(junoSignIn.data?.accessToken);
  await asJuno.PUT('/v1/users/me', { body: { nickname: juno.nickname, name: 'Juno' } });

  const found = await asJuno.GET('/v1/users', {
    params: { query: { nickname: mina.nickname.toLowerCase() } },
  });
  expect(found.data?.items.map((item) => item.userId)).toEqual([userId]);
  const seen = await asJuno.GET('/v1/users/{userId}', { params: { path: { userId } } });
  expect(seen.data).toMatchObject({ nickname: mina.nickname, name: 'Kim Mina', interests: ['tea'] });
  expect(seen.data).not.toHaveProperty('email');

  const etag = (await asMina.GET('/v1/users/me')).response.headers.get('etag') ?? '';
  const header = { 'If-Match': etag };
  expect(
    (await asMina.PATCH('/v1/users/me', { body: { bio: 'Hi' }, params: { header } })).response.status,
  ).toBe(200);
  expect(
    (await asMina.PATCH('/v1/users/me', { body: { bio: 'Ho' }, params: { header } })).response.status,
  ).toBe(412);

  expect((await asMina.POST('/v1/auth/sign-out')).response.status).toBe(204);
  const refreshToken = signIn.data?.refreshToken ?? '';
  expect((await stranger.POST('/v1/auth/refresh', { body: { refreshToken } })).response.status).toBe(401);

  // Events delete the account a moment later: services/auth/test/events.test.ts.
  expect((await asMina.DELETE('/v1/users/me')).response.status).toBe(204);
  expect((await asJuno.GET('/v1/users/{userId}', { params: { path: { userId } } })).response.status).toBe(
    404,
  );
  const renamed = await asJuno.PATCH('/v1/users/me', { body: { nickname: mina.nickname } });
  expect(renamed.data?.nickname).toBe(mina.nickname);
});
