import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { objectOf } from '../core/json.ts';
import { poolIdOf } from './pool.ts';
import { type LocalPool, Password, region, startLocalPool } from './testing/local-pool.ts';

let pool: LocalPool;
beforeAll(async () => {
  pool = await startLocalPool();
});
afterAll(() => pool.stop());

const attribute = (Name: string, Value: string) => ({ Name, Value });

test('an administrator replaces the password of an unconfirmed user, which confirms the user but not the e-mail', async () => {
  const Username = 'squatted@example.com';
  await pool.request('SignUp', { Username, Password: 'Squatter1' });
  await pool.request('AdminSetUserPassword', { Username, Password, Permanent: true });
  expect(await pool.request('AdminGetUser', { Username })).toMatchObject({
    UserStatus: 'CONFIRMED',
    UserAttributes: expect.arrayContaining([attribute('email_verified', 'false')]),
  });
  await expect(pool.signIn(Username, 'Squatter1')).rejects.toMatchObject({ code: 'NotAuthorizedException' });
  expect(await pool.signIn(Username)).toHaveProperty('AuthenticationResult');
});

test('a temporary password leads to the challenge for a new one, whose session works once', async () => {
  const Username = await pool.confirmed();
  await pool.request('AdminSetUserPassword', { Username, Password: 'Temporary1', Permanent: false });
  const { ChallengeName, Session } = await pool.signIn(Username, 'Temporary1');
  expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  const respond = () =>
    pool.request('RespondToAuthChallenge', {
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: 'Permanent1' },
    });
  expect(await respond()).toHaveProperty('AuthenticationResult.RefreshToken');
  await expect(respond()).rejects.toMatchObject({
    code: 'NotAuthorizedException',
    message: 'Invalid session for the user, session is expired.',
  });
});

test('a reset by an administrator refuses the old password until a code sets a new one', async () => {
  const Username = await pool.confirmed();
  await pool.request('AdminResetUserPassword', { Username });
  await expect(pool.signIn(Username)).rejects.toMatchObject({
    code: 'PasswordResetRequiredException',
    message: 'Password reset required for the user',
  });
  await pool.request('ConfirmForgotPassword', {
    Username,
    ConfirmationCode: '123456',
    Password: 'Another1x',
  });
  expect(await pool.signIn(Username, 'Another1x')).toHaveProperty('AuthenticationResult');
});

test('a disabled user is refused everywhere, and a client learns nothing about it', async () => {
  const Username = await pool.confirmed();
  const { AccessToken, RefreshToken } = objectOf((await pool.signIn(Username)).AuthenticationResult);
  await pool.request('AdminDisableUser', { Username });
  const disabled = { code: 'NotAuthorizedException', message: 'User is disabled.' };
  await expect(pool.signIn(Username)).rejects.toMatchObject(disabled);
  await expect(pool.request('GetUser', { AccessToken })).rejects.toMatchObject(disabled);
  const AuthParameters = { REFRESH_TOKEN: RefreshToken };
  await expect(
    pool.request('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
  ).rejects.toMatchObject(disabled);
  expect(await pool.request('ForgotPassword', { Username })).toHaveProperty('CodeDeliveryDetails');
  await pool.request('AdminEnableUser', { Username });
  expect(await pool.signIn(Username)).toHaveProperty('AuthenticationResult');
});

test('an administrator signs a user out everywhere', async () => {
  const Username = await pool.confirmed();
  const { AccessToken } = objectOf((await pool.signIn(Username)).AuthenticationResult);
  await pool.request('AdminUserGlobalSignOut', { Username });
  await expect(pool.request('GetUser', { AccessToken })).rejects.toMatchObject({
    message: 'Access Token has been revoked',
  });
});

test('an administrator confirms a sign-up once, and creates a user once', async () => {
  const Username = 'created@example.com';
  await pool.request('SignUp', { Username, Password });
  await pool.request('AdminConfirmSignUp', { Username });
  await expect(pool.request('AdminConfirmSignUp', { Username })).rejects.toMatchObject({
    code: 'NotAuthorizedException',
    message: 'User cannot be confirmed. Current status is CONFIRMED',
  });
  await expect(pool.request('AdminCreateUser', { Username })).rejects.toMatchObject({
    code: 'UsernameExistsException',
  });
  const created = await pool.request('AdminCreateUser', {
    Username: 'new@example.com',
    UserAttributes: [attribute('email_verified', 'true')],
  });
  expect(created.User).toMatchObject({
    UserStatus: 'FORCE_CHANGE_PASSWORD',
    Attributes: expect.arrayContaining([attribute('email_verified', 'true')]),
  });
});

test('an e-mail can change, but not to one that is taken', async () => {
  const [Username, other] = [await pool.confirmed(), await pool.confirmed()];
  const update = (email: string) =>
    pool.request('AdminUpdateUserAttributes', { Username, UserAttributes: [attribute('email', email)] });
  await expect(update(other.toUpperCase())).rejects.toMatchObject({
    code: 'AliasExistsException',
    message: 'An account with the given email already exists.',
  });
  await update('moved@example.com');
  expect(await pool.request('AdminGetUser', { Username: 'moved@example.com' })).toMatchObject({
    UserAttributes: expect.arrayContaining([attribute('email_verified', 'false')]),
  });
});

test('users are listed by filter and in pages', async () => {
  const emails = [await pool.confirmed(), await pool.confirmed(), await pool.confirmed()];
  const list = (input: object) => pool.request('ListUsers', input);
  const one = await list({ Filter: `email = "${emails[0]?.toUpperCase()}"`, AttributesToGet: ['email'] });
  expect(one.Users).toMatchObject([
    { UserStatus: 'CONFIRMED', Attributes: [attribute('email', emails[0] ?? '')] },
  ]);
  const all = (await list({})).Users;
  const found: unknown[] = [];
  let PaginationToken: unknown;
  do {
    const page = await list({ Limit: 2, ...(PaginationToken !== undefined && { PaginationToken }) });
    found.push(...(Array.isArray(page.Users) ? page.Users : []));
    PaginationToken = page.PaginationToken;
  } while (PaginationToken !== undefined);
  expect(found).toEqual(all);
  await expect(list({ Filter: 'email is x' })).rejects.toMatchObject({
    code: 'InvalidParameterException',
    message: 'Error while parsing filter.',
  });
});

test('passwords, states and sessions survive a restart', async () => {
  const Username = await pool.confirmed();
  const { AccessToken } = objectOf((await pool.signIn(Username)).AuthenticationResult);
  await pool.restart();
  expect(await pool.request('GetUser', { AccessToken })).toHaveProperty('Username');
  expect(await pool.signIn(Username)).toHaveProperty('AuthenticationResult');
});

test('tokens name the groups of a user, which templates define', async () => {
  const Username = await pool.confirmed();
  const GroupName = 'moderators';
  const claimsOf = async (): Promise<unknown[]> => {
    const { AccessToken, IdToken } = objectOf((await pool.signIn(Username)).AuthenticationResult);
    return [AccessToken, IdToken].map((token) => decodeJwt(String(token))['cognito:groups']);
  };
  const UserPoolId = poolIdOf(region);
  const members = async () => (await pool.request('ListUsersInGroup', { UserPoolId, GroupName })).Users;
  await expect(pool.request('AdminAddUserToGroup', { Username, GroupName: 'others' })).rejects.toMatchObject({
    code: 'ResourceNotFoundException',
  });
  expect(await claimsOf()).toEqual([undefined, undefined]);
  await pool.request('AdminAddUserToGroup', { Username, GroupName });
  await pool.request('AdminAddUserToGroup', { Username, GroupName });
  await pool.restart();
  expect(await claimsOf()).toEqual([[GroupName], [GroupName]]);
  expect(await members()).toMatchObject([
    { Attributes: expect.arrayContaining([attribute('email', Username)]) },
  ]);
  await pool.request('AdminRemoveUserFromGroup', { Username, GroupName });
  expect([await claimsOf(), await members()]).toEqual([[undefined, undefined], []]);
});
