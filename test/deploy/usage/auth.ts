import { randomUUID } from 'node:crypto';
import { apiClient, confirmationCode, newEmail, password } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Makes the functions of auth use all of their permissions. */
export async function useAuth(): Promise<void> {
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { email: newEmail(), password };
  for (let time = 0; time < 2; time++)
    await apiClient().POST('/v1/auth/sign-up', { body, params: { header } });
  // An account that was never confirmed is replaced, and its password can be reset.
  await apiClient().POST('/v1/auth/sign-up', { body });
  await apiClient().POST('/v1/auth/password/forgot', { body: { email: body.email } });
  await apiClient().POST('/v1/auth/password/reset', { body: { ...body, code: confirmationCode } });
  // A failed request releases its idempotency key.
  await apiClient().POST('/v1/auth/sign-up', {
    body: { ...body, password: 'weak', email: newEmail() },
    params: { header: { 'Idempotency-Key': randomUUID() } },
  });
  await redeliver('moim-dev-auth-events', 'users.user.deleted', { userId: randomUUID() });
}
