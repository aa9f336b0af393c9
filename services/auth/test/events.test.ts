import { expect, test } from '@jest/globals';
import { apiClient, newMember, password, waitUntilAccountDeleted } from '@moim/testing/api';

test('deleting a profile deletes the sign-in, and the e-mail address can sign up again', async () => {
  const { email, userId, api } = await newMember();
  await api.DELETE('/v1/users/me');
  await waitUntilAccountDeleted(email);
  const again = await apiClient().POST('/v1/auth/sign-up', { body: { email, password } });
  expect(again.response.status).toBe(201);
  expect(again.data?.userId).not.toBe(userId);
});
