import { expect, test } from '@jest/globals';
import { apiWith, newMember, password } from '../../../test/people.ts';

test('whoever deletes their profile loses their sign-in, and their e-mail can sign up afresh', async () => {
  const { email, userId, api } = await newMember();
  const stranger = apiWith();
  await api.DELETE('/v1/users/me');
  let status = 200;
  const deadline = Date.now() + 10_000;
  while (status !== 401 && Date.now() < deadline) {
    status = (await stranger.POST('/v1/auth/sign-in', { body: { email, password } })).response.status;
  }
  expect(status).toBe(401);
  const again = await stranger.POST('/v1/auth/sign-up', { body: { email, password } });
  expect(again.response.status).toBe(201);
  expect(again.data?.userId).not.toBe(userId);
}, 15_000);
