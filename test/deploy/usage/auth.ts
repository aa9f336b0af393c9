import { randomUUID } from 'node:crypto';
import { apiClient, newEmail, password } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Makes the functions of auth use all of their permissions. */
export async function useAuth(): Promise<void> {
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { email: newEmail(), password };
  for (let time = 0; time < 2; time++)
    await apiClient().POST('/v1/auth/sign-up', { body, params: { header } });
  // A failed request releases its idempotency key.
  await apiClient().POST('/v1/auth/sign-up', {
    body: { ...body, password: 'weak', email: newEmail() },
    params: { header: { 'Idempotency-Key': randomUUID() } },
  });
  await redeliver('moim-dev-auth-events', 'users.user.deleted', { userId: randomUUID() });
}
