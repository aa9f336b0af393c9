import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { apiClient, newMember, newPerson, password, waitUntilAccountDeleted } from '@moim/testing/api';

test.each([
  ['with a profile', () => newMember()],
  ['without a profile', () => newPerson()],
])('someone who leaves %s loses the sign-in and the files, and can sign up again', async (_, make) => {
  const { email, userId, api } = await make();
  const file = { name: 'a.png', contentType: 'image/png' as const, size: 10 };
  expect((await api.POST('/v1/files', { body: file })).response.status).toBe(201);
  expect((await api.DELETE('/v1/users/me')).response.status).toBe(204);
  await waitUntilAccountDeleted(email);
  await waitUntil('the files are gone', async () => (await api.GET('/v1/files')).data?.items.length === 0);
  const again = await apiClient().POST('/v1/auth/sign-up', { body: { email, password } });
  expect(again.response.status).toBe(201);
  expect(again.data?.userId).not.toBe(userId);
});
