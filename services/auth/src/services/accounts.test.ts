import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { deleteAccount, signUp } from './accounts.ts';

let userPool: FakeAwsService;

beforeAll(async () => {
  userPool = await startFakeAwsService('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
});

afterAll(() => userPool.stop());

const refusal = (name: string) => ({ status: 400, body: { __type: name, message: 'No' } });

test('an address that the user pool refuses is reported as a wrong field of the request', async () => {
  userPool.respondWith(refusal('InvalidParameterException'));
  await expect(signUp({ email: 'a@b.c', password: 'Gather-2026' })).rejects.toMatchObject({
    type: 'invalid-request',
    errors: [{ path: 'email' }],
  });
});

test('deleting an account succeeds when it is gone already, and fails while the user pool is unavailable', async () => {
  userPool.respondWith({ body: {} });
  await deleteAccount('someone');
  expect(userPool.requests.at(-1)).toMatchObject({
    operation: 'AdminDeleteUser',
    body: { Username: 'someone' },
  });
  userPool.respondWith(refusal('UserNotFoundException'));
  await deleteAccount('someone');
  userPool.respondWith(refusal('InternalErrorException'));
  await expect(deleteAccount('someone')).rejects.toMatchObject({ code: 'unavailable' });
});
