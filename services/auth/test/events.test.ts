import { expect, test } from '@jest/globals';
import { apiClient, newMember, password, waitUntilAccountDeleted } from '@moim/testing/api';

test('whoever deletes their profile loses their sign-in, and their e-mail can sign up afresh', async () => {
  const { email, userId, api } = await newMember();
  await api.DELETE('/v1/users/me');
  await waitUntilAccountDeleted(email);
  const again = await apiClient().POST('/v1/auth/sign-up', { body: { email, password } });
  expect(again.response.status).toBe(201);
  expect(again.data?.userId).not.toBe(userId);
});
