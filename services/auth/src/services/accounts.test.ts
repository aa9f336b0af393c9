import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAws, startFakeAws } from '@moim/testing';
import { deleteAccount, signUp } from './accounts.ts';

let userPool: FakeAws;

beforeAll(async () => {
  userPool = await startFakeAws('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
});

afterAll(() => userPool.stop());

const refusal = (name: string) => ({ status: 400, body: { __type: name, message: 'No' } });

test('an address that the user pool refuses is reported as a wrong field of the request', async () => {
  userPool.answers(refusal('InvalidParameterException'));
  await expect(signUp({ email: 'a@b.c', password: 'Gather-2026' })).rejects.toMatchObject({
    kind: 'invalid-request',
    errors: [{ path: 'email' }],
  });
});

test('deleting an account succeeds when it is gone already, and fails while the user pool is unavailable', async () => {
  userPool.answers({ body: {} });
  await deleteAccount('someone');
  expect(userPool.asked.at(-1)).toMatchObject({
    operation: 'AdminDeleteUser',
    body: { Username: 'someone' },
  });
  userPool.answers(refusal('UserNotFoundException'));
  await deleteAccount('someone');
  userPool.answers(refusal('InternalErrorException'));
  await expect(deleteAccount('someone')).rejects.toMatchObject({ code: 'unavailable' });
});
