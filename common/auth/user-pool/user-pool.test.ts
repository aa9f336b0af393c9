import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import * as pool from '../index.ts';
import { userPoolErrorFrom } from './user-pool-error.ts';

let userPool: FakeAwsService;

beforeAll(async () => {
  userPool = await startFakeAwsService('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
});

afterAll(() => userPool.stop());

const tokens = { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', ExpiresIn: 3600, TokenType: 'Bearer' };
const signedIn = { AuthenticationResult: tokens };

describe('a call to the user pool', () => {
  test.each([
    [
      'SignUp',
      () => pool.signUp('a@b.c', 'p'),
      { UserSub: 'u', UserConfirmed: false },
      { userId: 'u', confirmationRequired: true },
    ],
    ['ConfirmSignUp', () => pool.confirmSignUp('a@b.c', '1'), {}, undefined],
    ['ResendConfirmationCode', () => pool.resendConfirmation('a@b.c'), {}, undefined],
    [
      'InitiateAuth',
      () => pool.signIn('a@b.c', 'p'),
      signedIn,
      { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 3600 },
    ],
    ['InitiateAuth', () => pool.refresh('r'), signedIn, { accessToken: 'a', idToken: 'i', expiresIn: 3600 }],
    ['GlobalSignOut', () => pool.signOut('a'), {}, undefined],
    ['ForgotPassword', () => pool.requestPasswordReset('a@b.c'), {}, undefined],
    ['ConfirmForgotPassword', () => pool.confirmPasswordReset('a@b.c', '1', 'p'), {}, undefined],
    ['ChangePassword', () => pool.changePassword('a', 'old', 'new'), {}, undefined],
    ['AdminSetUserPassword', () => pool.setPassword('a@b.c', 'p'), {}, undefined],
    ['AdminUserGlobalSignOut', () => pool.endSessions('a@b.c'), {}, undefined],
    [
      'AdminGetUser',
      () => pool.findUser('a@b.c'),
      { Username: 'u', UserStatus: 'UNCONFIRMED' },
      { userId: 'u', confirmed: false },
    ],
    [
      'AdminGetUser',
      () => pool.findUser('a@b.c'),
      { Username: 'n', UserStatus: 'CONFIRMED', UserAttributes: [{ Name: 'sub', Value: 'u' }] },
      { userId: 'u', confirmed: true },
    ],
    ['GetUser', () => pool.getEmail('a'), { UserAttributes: [{ Name: 'email', Value: 'a@b.c' }] }, 'a@b.c'],
  ])('sends %s and returns what the response contains', async (operation, call, body, result) => {
    userPool.respondWith({ body });
    expect(await call()).toEqual(result);
    expect(userPool.requests.at(-1)?.operation).toBe(operation);
  });
});

test('finding a user or ending their sessions succeeds when there is no such user', async () => {
  userPool.respondWith({ status: 400, body: { __type: 'UserNotFoundException' } });
  expect(await pool.findUser('a@b.c')).toBeUndefined();
  await expect(pool.endSessions('a@b.c')).resolves.toBeUndefined();
});

test('deleting a user succeeds when there is no such user, and passes other errors on', async () => {
  userPool.respondWith({ body: {} });
  await pool.deleteUser('u');
  expect(userPool.requests.at(-1)).toEqual({
    operation: 'AdminDeleteUser',
    body: { UserPoolId: 'pool', Username: 'u' },
  });
  userPool.respondWith({ status: 400, body: { __type: 'UserNotFoundException' } });
  await expect(pool.deleteUser('u')).resolves.toBeUndefined();
  userPool.respondWith({ status: 400, body: { __type: 'TooManyRequestsException' } });
  await expect(pool.deleteUser('u')).rejects.toMatchObject({ code: 'too-many-requests' });
});

describe('an error of the user pool', () => {
  test.each([
    ['UsernameExistsException', 'email-taken'],
    ['NotAuthorizedException', 'wrong-credentials'],
    ['UserNotFoundException', 'wrong-credentials'],
    ['UserNotConfirmedException', 'not-confirmed'],
    ['InvalidPasswordException', 'password-refused'],
    ['CodeMismatchException', 'code-wrong'],
    ['ExpiredCodeException', 'code-expired'],
    ['LimitExceededException', 'attempts-exceeded'],
    ['TooManyRequestsException', 'too-many-requests'],
    ['ThrottlingException', 'too-many-requests'],
    ['InvalidParameterException', 'input-refused'],
    ['PasswordHistoryPolicyViolationException', 'password-reused'],
    ['PasswordResetRequiredException', 'reset-required'],
    ['UserLambdaValidationException', 'forbidden'],
    ['ForbiddenException', 'forbidden'],
    ['UnexpectedLambdaException', 'misconfigured'],
    ['AccessDeniedException', 'misconfigured'],
    ['SomethingNewException', 'misconfigured'],
  ])('%s has the code %s', async (name, code) => {
    userPool.respondWith({ status: 400, body: { __type: name, message: 'no' } });
    await expect(pool.signIn('a@b.c', 'p')).rejects.toMatchObject({
      name: 'UserPoolError',
      code,
      message: 'no',
    });
  });

  test.each([
    ['a sign-up without a user id', () => pool.signUp('a@b.c', 'p'), {}],
    ['a sign-in without tokens', () => pool.signIn('a@b.c', 'p'), {}],
    ['a sign-in with an access token only', () => pool.signIn('a@b.c', 'p'), { AuthenticationResult: {} }],
    ['a search without a user id', () => pool.findUser('a@b.c'), {}],
    ['a refresh without tokens', () => pool.refresh('r'), {}],
    ['a user without an e-mail address', () => pool.getEmail('a'), { UserAttributes: [] }],
  ])('has the code unavailable for %s', async (_, call, body) => {
    userPool.respondWith({ body });
    await expect(call()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('has the code challenge-required for a sign-in that needs another step', async () => {
    userPool.respondWith({ body: { ChallengeName: 'NEW_PASSWORD_REQUIRED' } });
    await expect(pool.signIn('a@b.c', 'p')).rejects.toMatchObject({
      code: 'challenge-required',
      message: expect.stringContaining('NEW_PASSWORD_REQUIRED'),
    });
  });

  test('names the refused field', async () => {
    const message = "1 validation error detected: Value at 'password' failed to satisfy constraint";
    userPool.respondWith({ status: 400, body: { __type: 'InvalidParameterException', message } });
    await expect(pool.signUp('a@b.c', 'p ')).rejects.toMatchObject({
      code: 'input-refused',
      field: 'password',
    });
  });

  test('says whether the user pool answered', async () => {
    userPool.respondWith({ status: 500, body: { __type: 'InternalErrorException' } });
    await expect(pool.signIn('a@b.c', 'p')).rejects.toMatchObject({ code: 'unavailable', answered: true });
    const lost = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    expect(userPoolErrorFrom(lost)).toMatchObject({ code: 'unavailable', answered: false });
  });

  test('does not hide a bug', () => {
    expect(() => userPoolErrorFrom(new TypeError('bug'))).toThrow(TypeError);
  });

  test('has the SDK error as its cause', async () => {
    userPool.respondWith({ status: 400, body: { __type: 'CodeMismatchException', message: 'no' } });
    const error: unknown = await pool.confirmSignUp('a@b.c', '1').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(pool.UserPoolError);
    expect(error instanceof Error && error.cause).toBeInstanceOf(Error);
  });
});
