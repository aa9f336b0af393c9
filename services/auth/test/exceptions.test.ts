import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { modelledExceptions } from '@moim/common/auth/testing';
import { invoke } from '@moim/common/http/testing';
import { type FakeAwsService, startFakeAwsService, useTestTable } from '@moim/testing';
import * as z from 'zod';
import { api } from '../src/index.ts';
import { entities } from '../src/models/index.ts';
import { router } from '../src/router.ts';

let userPool: FakeAwsService;

beforeAll(async () => {
  userPool = await startFakeAwsService('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
  // All requests of this test come from one network and name one e-mail address.
  const names = router.routes.flatMap(({ limits = [] }) => limits.map(({ name }) => [name, 1_000]));
  process.env.LIMITS = JSON.stringify(Object.fromEntries(names));
  await useTestTable(...entities);
});

afterAll(() => {
  delete process.env.LIMITS;
  return userPool.stop();
});

const password = 'Gather-2026';
const email = 'mina@example.com';
/** Our operations, the Cognito operation that each calls first, and a request. */
const operations: readonly (readonly [string, string, object])[] = [
  ['/v1/auth/sign-up', 'SignUp', { email, password }],
  ['/v1/auth/confirm', 'ConfirmSignUp', { email, code: '1' }],
  ['/v1/auth/confirm/resend', 'ResendConfirmationCode', { email }],
  ['/v1/auth/sign-in', 'InitiateAuth', { email, password }],
  ['/v1/auth/refresh', 'InitiateAuth', { refreshToken: 'r' }],
  ['/v1/auth/sign-out', 'GlobalSignOut', {}],
  ['/v1/auth/password/forgot', 'ForgotPassword', { email }],
  ['/v1/auth/password/reset', 'ConfirmForgotPassword', { email, code: '1', password }],
  ['/v1/auth/password/change', 'ChangePassword', { oldPassword: password, newPassword: password }],
];

/** The status and the type of the answer when the user pool refuses every call with this exception. */
async function answerTo(path: string, body: object, exception: string): Promise<string> {
  userPool.respondWith({ status: 400, body: { __type: exception, message: 'no' } });
  const response = await send(path, body);
  if (response.status === 204) return '204';
  const { type } = z.object({ type: z.string() }).parse(await response.json());
  return `${response.status} \`${type.split('#')[1]}\``;
}

function send(path: string, body: object): Promise<Response> {
  const url = `http://localhost${path}`;
  const isPublic = router.routes.find((route) => route.path === path)?.public;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(!isPublic && { authorization: 'Bearer t' }) },
    ...(path !== '/v1/auth/sign-out' && { body: JSON.stringify(body) }),
  };
  const claims = isPublic ? undefined : { sub: 'u', token_use: 'access' };
  return invoke(api, router.routes, new Request(url, init), claims);
}

/** The fault of the pool's configuration or of AWS. */
const ours =
  /Internal|InvalidLambda|UnexpectedLambda|Sms|EmailRole|ResourceNotFound|Configuration|NotEnabled|Tier|Unsupported|Delivery/;

test('every exception that Cognito’s model names has the answer that the table shows', async () => {
  const rows: string[] = [];
  for (const [path, operation, body] of operations) {
    for (const exception of modelledExceptions(operation)) {
      const answer = await answerTo(path, body, exception);
      rows.push(`| \`${path}\` | ${exception} | ${answer} |`);
      expect({ path, exception, answer: /^5/.test(answer) }).toEqual({
        path,
        exception,
        // No exception of a caller's making is a 5xx, and what reveals an account is hidden.
        answer: ours.test(exception) && !/resend|forgot/.test(path),
      });
      if (router.routes.find((route) => route.path === path)?.public)
        expect(answer).not.toContain('unauthorized');
    }
  }
  const page = readFileSync(join(import.meta.dirname, '../exceptions.md'), 'utf8');
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
});

test.each([
  ['NotAuthorizedException', 401, 'The password is changed. Sign in with it.'],
  ['UserNotConfirmedException', 401, 'The password is changed. Sign in with it.'],
  ['PasswordResetRequiredException', 401, 'The password is changed. Sign in with it.'],
  ['TooManyRequestsException', 429, undefined],
  ['InternalErrorException', 503, expect.stringContaining('Try again')],
])('a change of password after which the sign-in fails with %s is %i', async (exception, status, detail) => {
  const refusal = { status: 400, body: { __type: exception, message: 'no' } };
  // ChangePassword, AdminUserGlobalSignOut, and InitiateAuth with its retries.
  userPool.respondWith({ body: {} }, { body: {} }, refusal);
  const response = await send('/v1/auth/password/change', { oldPassword: password, newPassword: password });
  expect(await response.json()).toMatchObject({ status, ...(detail && { detail }) });
  expect(userPool.requests.at(-1)?.operation).toBe('InitiateAuth');
});
