import { expect, test } from '@jest/globals';
import { apiWith, newMember, password, untilSignInIsGone } from '@moim/testing/api';

test('deleting a profile deletes the sign-in, and the e-mail address can sign up again', async () => {
  const { email, userId, api } = await newMember();
  await api.DELETE('/v1/users/me');
  await untilSignInIsGone(email);
  const again = await apiWith().POST('/v1/auth/sign-up', { body: { email, password } });
  expect(again.response.status).toBe(201);
  expect(again.data?.userId).not.toBe(userId);
});
