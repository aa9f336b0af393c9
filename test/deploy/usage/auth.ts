import { randomUUID } from 'node:crypto';
import { apiClient, newEmail, password } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Everything that makes the functions of auth call AWS, in each way that they do. */
export async function useAuth(): Promise<void> {
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { email: newEmail(), password };
  for (let time = 0; time < 2; time++)
    await apiClient().POST('/v1/auth/sign-up', { body, params: { header } });
  // One that fails gives its key back.
  await apiClient().POST('/v1/auth/sign-up', {
    body: { ...body, password: 'weak', email: newEmail() },
    params: { header: { 'Idempotency-Key': randomUUID() } },
  });
  await redeliver('moim-dev-auth-events', 'users.user.deleted', { userId: randomUUID() });
}
