import { randomUUID } from 'node:crypto';
import { apiWith, newEmail, password } from '../../people.ts';
import { deliver } from '../lane/deliver.ts';

/** That somebody deleted their profile, as the bus brings it. */
function userDeleted(): object {
  const userId = randomUUID();
  return {
    detail: {
      ...{ id: randomUUID(), type: 'users.user.deleted', version: 1, subject: userId, data: { userId } },
      ...{ time: new Date().toISOString(), correlationId: randomUUID(), sequence: '1'.padStart(40, '0') },
    },
  };
}

/** Everything that makes the functions of auth call AWS, in each way that they do. */
export async function useAuth(): Promise<void> {
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { email: newEmail(), password };
  for (let time = 0; time < 2; time++) await apiWith().POST('/v1/auth/sign-up', { body, params: { header } });
  // One that fails gives its key back.
  await apiWith().POST('/v1/auth/sign-up', {
    body: { ...body, password: 'weak', email: newEmail() },
    params: { header: { 'Idempotency-Key': randomUUID() } },
  });
  const event = userDeleted();
  await deliver('moim-dev-auth-events', event);
  // The same again, alone and in company: both times it must be known.
  await deliver('moim-dev-auth-events', event);
  await deliver('moim-dev-auth-events', event, userDeleted());
}
