import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as pool from './user-pool.ts';
import { UserPoolError } from './user-pool-error.ts';

/** A user pool that answers what the test says and keeps what it was asked. */
let server: Server;
let answer: { status: number; body: object };
const asked: { target: string; body: Record<string, unknown> }[] = [];
const before = { ...process.env };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const target = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push({ target, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  Object.assign(process.env, {
    AWS_REGION: 'ap-northeast-2',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${port}`,
    USER_POOL_CLIENT_ID: 'client',
    AWS_MAX_ATTEMPTS: '1',
  });
});

afterAll(() => {
  process.env = before;
  server.close();
});

const tokens = { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', ExpiresIn: 3600, TokenType: 'Bearer' };
const whole = { status: 200, body: { AuthenticationResult: tokens } };

describe('a user pool that agrees', () => {
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
      whole.body,
      { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 3600 },
    ],
    [
      'InitiateAuth',
      () => pool.refresh('r'),
      whole.body,
      { accessToken: 'a', idToken: 'i', expiresIn: 3600 },
    ],
    ['GlobalSignOut', () => pool.signOut('a'), {}, undefined],
    ['ForgotPassword', () => pool.requestPasswordReset('a@b.c'), {}, undefined],
    ['ConfirmForgotPassword', () => pool.confirmPasswordReset('a@b.c', '1', 'p'), {}, undefined],
    ['GetUser', () => pool.getEmail('a'), { UserAttributes: [{ Name: 'email', Value: 'a@b.c' }] }, 'a@b.c'],
  ])('is asked %s', async (operation, ask, body, result) => {
    answer = { status: 200, body };
    expect(await ask()).toEqual(result);
    expect(asked.at(-1)?.target).toBe(operation);
  });
});

describe('deleting a person', () => {
  test('does nothing for one who is not there, and passes other refusals on', async () => {
    process.env.USER_POOL_ID = 'pool';
    answer = { status: 200, body: {} };
    await pool.deleteUser('u');
    expect(asked.at(-1)).toEqual({ target: 'AdminDeleteUser', body: { UserPoolId: 'pool', Username: 'u' } });
    answer = { status: 400, body: { __type: 'UserNotFoundException' } };
    await expect(pool.deleteUser('u')).resolves.toBeUndefined();
    answer = { status: 400, body: { __type: 'TooManyRequestsException' } };
    await expect(pool.deleteUser('u')).rejects.toMatchObject({ code: 'too-many-requests' });
  });
});

describe('a user pool that refuses', () => {
  test.each([
    ['UsernameExistsException', 'email-taken'],
    ['NotAuthorizedException', 'wrong-credentials'],
    ['UserNotFoundException', 'wrong-credentials'],
    ['UserNotConfirmedException', 'not-confirmed'],
    ['InvalidPasswordException', 'password-refused'],
    ['CodeMismatchException', 'code-wrong'],
    ['ExpiredCodeException', 'code-expired'],
    ['LimitExceededException', 'too-many-requests'],
    ['InvalidParameterException', 'input-refused'],
    ['SomethingNewException', 'unavailable'],
  ])('with %s gives %s', async (name, code) => {
    answer = { status: 400, body: { __type: name, message: 'no' } };
    await expect(pool.signIn('a@b.c', 'p')).rejects.toMatchObject({
      name: 'UserPoolError',
      code,
      message: 'no',
    });
  });

  test.each([
    ['a sign-up without a user', () => pool.signUp('a@b.c', 'p'), {}],
    ['a sign-in that asks for another step', () => pool.signIn('a@b.c', 'p'), { ChallengeName: 'SMS_MFA' }],
    ['a refresh without tokens', () => pool.refresh('r'), {}],
    ['a person without an e-mail', () => pool.getEmail('a'), { UserAttributes: [] }],
  ])('gives unavailable for %s', async (_, ask, body) => {
    answer = { status: 200, body };
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('keeps what it threw as the cause', async () => {
    answer = { status: 400, body: { __type: 'CodeMismatchException', message: 'no' } };
    const error: unknown = await pool.confirmSignUp('a@b.c', '1').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserPoolError);
    expect(error instanceof Error && error.cause).toBeInstanceOf(Error);
  });
});
