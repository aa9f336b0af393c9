import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { objectOf } from '../core/json.ts';
import { type LocalPool, Password, startLocalPool } from './testing/local-pool.ts';

let pool: LocalPool;
beforeAll(async () => {
  pool = await startLocalPool();
});
afterAll(() => pool.stop());

const refusal = (code: string, message: string | RegExp = /./) =>
  expect.objectContaining({
    code,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });
const invalid = (member: string, constraint: string) =>
  refusal(
    'InvalidParameterException',
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must ${constraint}`,
  );

describe('the request model', () => {
  const pattern = 'satisfy regular expression pattern: ^[\\S]+.*[\\S]+$';

  test.each([
    ['a leading space', ' Passw0rd1', pattern],
    ['a trailing space', 'Passw0rd1 ', pattern],
    ['a single character', 'x', pattern],
    ['more than 256 characters', `Pa1${'x'.repeat(254)}`, 'have length less than or equal to 256'],
  ])('refuses a password with %s as an invalid parameter', async (_what, bad, constraint) => {
    const Username = 'spaces@example.com';
    await expect(pool.request('SignUp', { Username, Password: bad })).rejects.toEqual(
      invalid('password', constraint),
    );
    const reset = { Username, Password: bad, ConfirmationCode: '123456' };
    await expect(pool.request('ConfirmForgotPassword', reset)).rejects.toEqual(
      invalid('password', constraint),
    );
    const { AccessToken } = objectOf((await pool.signIn(await pool.confirmed())).AuthenticationResult);
    const change = { AccessToken, PreviousPassword: Password, ProposedPassword: bad };
    await expect(pool.request('ChangePassword', change)).rejects.toEqual(
      invalid('proposedPassword', constraint),
    );
  });

  test('refuses a user name of more than 128 characters, or with a space', async () => {
    const long = `${'x'.repeat(117)}@example.com`;
    await expect(pool.request('SignUp', { Username: long, Password })).rejects.toEqual(
      invalid('username', 'have length less than or equal to 128'),
    );
    await pool.request('SignUp', { Username: long.slice(1), Password });
    await expect(pool.request('ForgotPassword', { Username: 'a b@example.com' })).rejects.toEqual(
      refusal('InvalidParameterException', /'username' failed .* pattern: \[\\p\{L\}/),
    );
  });

  test('lists several violations, and members that are missing', async () => {
    await expect(pool.request('SignUp', { Username: '', Password: ' x' })).rejects.toEqual(
      refusal('InvalidParameterException', /^2 validation errors detected: .*username.*; .*password/),
    );
    await expect(pool.request('ConfirmSignUp', { Username: 'a@b.co' })).rejects.toEqual(
      refusal('InvalidParameterException', /Value null at 'confirmationCode'/),
    );
  });

  test('refuses an unknown flow, a flow that the client does not allow, and a missing parameter', async () => {
    const start = (AuthFlow: string, AuthParameters = {}) =>
      pool.request('InitiateAuth', { AuthFlow, AuthParameters });
    await expect(start('MAGIC')).rejects.toEqual(refusal('InvalidParameterException', /enum value set/));
    await expect(start('CUSTOM_AUTH')).rejects.toEqual(
      refusal('InvalidParameterException', 'CUSTOM_AUTH flow not enabled for this client'),
    );
    await expect(start('USER_PASSWORD_AUTH', { USERNAME: 'a@b.co' })).rejects.toEqual(
      refusal('InvalidParameterException', 'Missing required parameter PASSWORD'),
    );
  });
});

describe('guessing', () => {
  test('passwords ends in a lock-out that the right password does not pass', async () => {
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const stopped = await startLocalPool();
    const Username = await stopped.confirmed();
    for (let count = 0; count < 6; count += 1) {
      const failed = stopped.signIn(Username, `Wrong123${count}`);
      const words = count < 5 ? 'Incorrect username or password.' : 'Password attempts exceeded';
      await expect(failed).rejects.toEqual(refusal('NotAuthorizedException', words));
    }
    await expect(stopped.signIn(Username)).rejects.toEqual(
      refusal('NotAuthorizedException', 'Password attempts exceeded'),
    );
    now += 1000;
    expect(await stopped.signIn(Username)).toHaveProperty('AuthenticationResult');
    clock.mockRestore();
    await stopped.stop();
  });

  test('codes, or requesting them again and again, is limited', async () => {
    const Username = await pool.confirmed();
    await pool.request('ForgotPassword', { Username });
    const guess = () =>
      pool.request('ConfirmForgotPassword', { Username, ConfirmationCode: '000000', Password });
    for (let count = 0; count < 20; count += 1) {
      await expect(guess()).rejects.toEqual(refusal('CodeMismatchException'));
    }
    await expect(guess()).rejects.toEqual(refusal('LimitExceededException', /Attempt limit exceeded/));
  });
});

describe('resetting a password', () => {
  test('needs a confirmed user with a verified e-mail', async () => {
    const Username = 'pending@example.com';
    await pool.request('SignUp', { Username, Password });
    await expect(pool.request('ForgotPassword', { Username })).rejects.toEqual(
      refusal('InvalidParameterException', /no registered\/verified email/),
    );
    const reset = { Username, ConfirmationCode: '123456', Password };
    await expect(pool.request('ConfirmForgotPassword', reset)).rejects.toEqual(
      refusal('UserNotConfirmedException', 'User is not confirmed.'),
    );
    await pool.request('AdminConfirmSignUp', { Username });
    await expect(pool.request('ForgotPassword', { Username })).rejects.toEqual(
      refusal('InvalidParameterException', /no registered\/verified email/),
    );
  });

  test('reports a wrong code for an unknown user, and an expired one when none was requested', async () => {
    const reset = (Username: string) =>
      pool.request('ConfirmForgotPassword', { Username, ConfirmationCode: '123456', Password });
    await expect(reset('unknown@example.com')).rejects.toEqual(refusal('CodeMismatchException'));
    await expect(reset(await pool.confirmed())).rejects.toEqual(refusal('ExpiredCodeException'));
  });

  test('leaves sessions and tokens valid, as the real pool does', async () => {
    const Username = await pool.confirmed();
    const { AccessToken } = objectOf((await pool.signIn(Username)).AuthenticationResult);
    await pool.request('ForgotPassword', { Username });
    await pool.request('ConfirmForgotPassword', {
      Username,
      ConfirmationCode: '123456',
      Password: 'Another1pass',
    });
    expect(await pool.request('GetUser', { AccessToken })).toHaveProperty('Username');
  });
});

test('a former password is refused as often as the policy says', async () => {
  const strict = await startLocalPool({ PasswordHistorySize: 2 });
  const { AccessToken } = objectOf((await strict.signIn(await strict.confirmed())).AuthenticationResult);
  const change = (PreviousPassword: string, ProposedPassword: string) =>
    strict.request('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });
  await change(Password, 'Second1word');
  await expect(change('Second1word', Password)).rejects.toEqual(
    refusal('PasswordHistoryPolicyViolationException'),
  );
  await expect(change('Second1word', 'Second1word')).rejects.toEqual(
    refusal('PasswordHistoryPolicyViolationException'),
  );
  await change('Second1word', 'Third1word');
  await change('Third1word', Password);
  await strict.stop();
});

test('with rotation a refresh token is replaced when it is used, and refused after that', async () => {
  const rotating = await startLocalPool({}, { RefreshTokenRotation: { Feature: 'ENABLED' } });
  const { RefreshToken } = objectOf((await rotating.signIn(await rotating.confirmed())).AuthenticationResult);
  const renew = (token: unknown) => rotating.request('GetTokensFromRefreshToken', { RefreshToken: token });
  const { AuthenticationResult } = await renew(RefreshToken);
  const next = objectOf(AuthenticationResult).RefreshToken;
  expect(next).not.toBe(RefreshToken);
  await expect(renew(RefreshToken)).rejects.toEqual(refusal('RefreshTokenReuseException'));
  expect(await renew(next)).toHaveProperty('AuthenticationResult.AccessToken');
  const AuthParameters = { REFRESH_TOKEN: next };
  await expect(
    rotating.request('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
  ).rejects.toEqual(refusal('InvalidParameterException', /GetTokensFromRefreshToken/));
  await rotating.stop();
});
