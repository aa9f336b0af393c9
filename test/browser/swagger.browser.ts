import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiUrl, confirmationCode, newEmail, newNickname, password } from '@moim/testing/api';
import { type SwaggerPage, startSwaggerPage } from './swagger-page.ts';

let swagger: SwaggerPage;

beforeAll(async () => {
  swagger = await startSwaggerPage();
}, 60_000);

afterAll(() => swagger?.close());

test('a person signs up, signs in, authorizes, creates a profile and reads it', async () => {
  await swagger.open();
  await swagger.screenshot('docs');

  const email = newEmail();
  const signUp = await swagger.execute('auth', 'signUp', { body: { email, password } });
  expect(signUp).toMatchObject({ status: 201 });
  const confirm = await swagger.execute('auth', 'confirm', { body: { email, code: confirmationCode } });
  expect(confirm).toMatchObject({ status: 204 });
  const signIn = await swagger.execute('auth', 'signIn', { body: { email, password } });
  expect(signIn.status).toBe(200);

  expect(await swagger.execute('users', 'getMe')).toMatchObject({ status: 401 });
  await swagger.authorize(signIn.body.accessToken ?? '');

  const nickname = newNickname('Swagger');
  const profile = { nickname, name: 'Kim Mina', interests: ['tea'] };
  const putMe = await swagger.execute('users', 'putMe', { body: profile });
  expect(putMe).toMatchObject({ status: 201, body: { nickname } });
  expect(await swagger.execute('users', 'getMe')).toMatchObject({
    status: 200,
    body: { nickname, name: 'Kim Mina', email },
  });

  // The test itself causes one 401.
  expect(swagger.consoleErrors.filter((message) => !message.includes('401'))).toEqual([]);
}, 120_000);

test('a link to a problem opens its section of the page', async () => {
  await swagger.page.goto(`${apiUrl}/docs/problems#precondition-failed`);
  expect(await swagger.page.locator('section:target h2').textContent()).toContain('412');
  await swagger.screenshot('problems');
  expect(swagger.consoleErrors.filter((message) => !message.includes('401'))).toEqual([]);
}, 60_000);
