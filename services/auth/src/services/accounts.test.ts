import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { removeAccount, signUp } from './accounts.ts';

let userPool: FakeAwsService;

beforeAll(async () => {
  userPool = await startFakeAwsService('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
});

afterAll(() => userPool.stop());

const refusal = (name: string) => ({ status: 400, body: { __type: name, message: 'No' } });

test('an address that the user pool does not take is a wrong field of the request', async () => {
  userPool.respondWith(refusal('InvalidParameterException'));
  await expect(signUp({ email: 'a@b.c', password: 'Gather-2026' })).rejects.toMatchObject({
    type: 'invalid-request',
    errors: [{ path: 'email' }],
  });
});

test('a sign-in is removed, also where it is gone already, but not where the user pool is away', async () => {
  userPool.respondWith({ body: {} });
  await removeAccount('someone');
  expect(userPool.requests.at(-1)).toMatchObject({
    operation: 'AdminDeleteUser',
    body: { Username: 'someone' },
  });
  userPool.respondWith(refusal('UserNotFoundException'));
  await removeAccount('someone');
  userPool.respondWith(refusal('InternalErrorException'));
  await expect(removeAccount('someone')).rejects.toMatchObject({ code: 'unavailable' });
});
