import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { objectOf, stringOf } from '../core/json.ts';
import { quiet } from '../core/terminal.ts';
import type { RunningEmulator } from '../emulator.ts';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import type { Service } from '../serverless-config/service.ts';
import { cognito } from './emulator.ts';

const directory = mkdtempSync(join(tmpdir(), 'local-cognito-'));
const Password = 'Passw0rd1';
let emulator: RunningEmulator;
let people = 0;

const platform: Service = {
  name: 'platform',
  folder: '/nowhere',
  place: 'services/platform',
  region: 'ap-northeast-2',
  stage: 'dev',
  environment: {},
  functions: [],
  httpApi: {},
  websocket: { selection: '' },
  resources: {
    UserPool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        Policies: {
          PasswordPolicy: {
            MinimumLength: 8,
            RequireLowercase: true,
            RequireUppercase: true,
            RequireNumbers: true,
            RequireSymbols: false,
          },
        },
      },
    },
    UserPoolClient: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        AccessTokenValidity: 60,
        RefreshTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'days' },
        PreventUserExistenceErrors: 'ENABLED',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      },
    },
  },
  outputs: {},
};

const start = (): Promise<RunningEmulator> =>
  cognito.start({ directory, region: 'ap-northeast-2', services: [platform], terminal: quiet });

beforeAll(async () => {
  emulator = await start();
});

afterAll(async () => {
  await emulator.stop();
  rmSync(directory, { recursive: true });
});

const ClientId = 'localclient0000000000000000';
const ask = (operation: string, input: object) =>
  awsJsonRequest(emulator.endpoint, `AWSCognitoIdentityProviderService.${operation}`, { ClientId, ...input });

const signUp = async (): Promise<string> => {
  people += 1;
  const Username = `Person${people}@Example.com`;
  await ask('SignUp', { Username, Password });
  return Username;
};

const confirmed = async (): Promise<string> => {
  const Username = await signUp();
  await ask('ConfirmSignUp', { Username, ConfirmationCode: '123456' });
  return Username;
};

async function signIn(USERNAME: string, PASSWORD = Password) {
  const AuthParameters = { USERNAME, PASSWORD };
  return objectOf(
    (await ask('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })).AuthenticationResult,
  );
}

const refresh = (REFRESH_TOKEN: unknown) =>
  ask('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });

const refusal = (code: string, message: string | RegExp) =>
  expect.objectContaining({
    code,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });

describe('signing up', () => {
  test.each([
    ['Short1', 'Password not long enough'],
    ['nouppercase1', 'Password must have uppercase characters'],
    ['NOLOWERCASE1', 'Password must have lowercase characters'],
    ['NoNumbersHere', 'Password must have numeric characters'],
  ])('refuses the password %s by the policy of the template', async (bad, rule) => {
    const words = `Password did not conform with policy: ${rule}`;
    await expect(ask('SignUp', { Username: 'a@b.co', Password: bad })).rejects.toEqual(
      refusal('InvalidPasswordException', words),
    );
  });

  test('accepts an e-mail once, ignoring case, also under concurrent requests', async () => {
    const Usernames = ['race@example.com', 'RACE@example.com', 'Race@Example.com', 'race@EXAMPLE.com'];
    const results = await Promise.allSettled(
      Usernames.map((Username) => ask('SignUp', { Username, Password })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toEqual(refusal('UsernameExistsException', 'User already exists'));
    }
  });

  test('is confirmed by the code, once', async () => {
    const Username = await signUp();
    await expect(signIn(Username)).rejects.toEqual(
      refusal('UserNotConfirmedException', 'User is not confirmed.'),
    );
    const wrong = ask('ConfirmSignUp', { Username, ConfirmationCode: '000000' });
    await expect(wrong).rejects.toEqual(refusal('CodeMismatchException', /Invalid verification code/));
    expect(await ask('ResendConfirmationCode', { Username })).toMatchObject({
      CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' },
    });
    await ask('ConfirmSignUp', { Username: Username.toUpperCase(), ConfirmationCode: '123456' });
    const again = ask('ConfirmSignUp', { Username, ConfirmationCode: '123456' });
    await expect(again).rejects.toEqual(refusal('NotAuthorizedException', /Current status is CONFIRMED/));
  });

  test('does not reveal who is unknown', async () => {
    const Username = 'nobody@example.com';
    const unknown = ask('ConfirmSignUp', { Username, ConfirmationCode: '123456' });
    await expect(unknown).rejects.toEqual(refusal('ExpiredCodeException', /request a code again/));
    expect(await ask('ResendConfirmationCode', { Username })).toHaveProperty('CodeDeliveryDetails');
    expect(await ask('ForgotPassword', { Username })).toHaveProperty('CodeDeliveryDetails');
  });

  test('needs an e-mail and an existing client', async () => {
    await expect(ask('SignUp', { Username: 'me', Password })).rejects.toEqual(
      refusal('InvalidParameterException', /should be an email/),
    );
    const other = ask('SignUp', { ClientId: 'other', Username: 'a@b.co', Password });
    await expect(other).rejects.toEqual(
      refusal('ResourceNotFoundException', 'User pool client other does not exist.'),
    );
  });
});

describe('signing in', () => {
  test('returns tokens with the claims of Cognito, whatever the case of the e-mail', async () => {
    const Username = await confirmed();
    const { AccessToken, IdToken, ExpiresIn, TokenType } = await signIn(Username.toLowerCase());
    const [access, id] = [decodeJwt(stringOf(AccessToken)), decodeJwt(stringOf(IdToken))];
    expect([ExpiresIn, TokenType]).toEqual([3600, 'Bearer']);
    expect(access).toMatchObject({ token_use: 'access', client_id: ClientId, username: access.sub });
    expect(access).not.toHaveProperty('aud');
    expect(id).toMatchObject({ token_use: 'id', aud: ClientId, email: Username, sub: access.sub });
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(3600);
  });

  test('refuses a wrong password and an unknown e-mail with the same words', async () => {
    const words = refusal('NotAuthorizedException', 'Incorrect username or password.');
    await expect(signIn(await confirmed(), 'Wrong1234')).rejects.toEqual(words);
    await expect(signIn('nobody@example.com')).rejects.toEqual(words);
  });
});

describe('signing out', () => {
  test('globally revokes all refresh tokens, and access tokens for the pool', async () => {
    const Username = await confirmed();
    const [one, two] = [await signIn(Username), await signIn(Username)];
    await refresh(one.RefreshToken);
    await ask('GlobalSignOut', { AccessToken: one.AccessToken });
    for (const { RefreshToken, AccessToken } of [one, two]) {
      await expect(refresh(RefreshToken)).rejects.toEqual(
        refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
      );
      await expect(ask('GetUser', { AccessToken })).rejects.toEqual(
        refusal('NotAuthorizedException', 'Access Token has been revoked'),
      );
    }
    expect(await signIn(Username)).toHaveProperty('RefreshToken');
  });

  test('of one refresh token leaves the others valid', async () => {
    const Username = await confirmed();
    const [one, two] = [await signIn(Username), await signIn(Username)];
    await ask('RevokeToken', { Token: one.RefreshToken });
    await expect(refresh(one.RefreshToken)).rejects.toEqual(
      refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    expect(await refresh(two.RefreshToken)).not.toHaveProperty('AuthenticationResult.RefreshToken');
    const jwt = ask('RevokeToken', { Token: two.AccessToken });
    await expect(jwt).rejects.toEqual(refusal('UnsupportedTokenTypeException', /Unsupported/));
    await expect(refresh('made up')).rejects.toEqual(
      refusal('NotAuthorizedException', 'Invalid Refresh Token'),
    );
  });
});

describe('a forgotten password', () => {
  test('is replaced with the code, once, by one that the policy allows', async () => {
    const Username = await confirmed();
    const reset = (ConfirmationCode: string, password: string) =>
      ask('ConfirmForgotPassword', { Username, ConfirmationCode, Password: password });
    await expect(reset('123456', 'Another1pass')).rejects.toEqual(
      refusal('ExpiredCodeException', /request a code again/),
    );
    await ask('ForgotPassword', { Username });
    await expect(reset('999999', 'Another1pass')).rejects.toEqual(
      refusal('CodeMismatchException', /Invalid verification code/),
    );
    await expect(reset('123456', 'bad')).rejects.toEqual(
      refusal('InvalidPasswordException', /not long enough/),
    );
    await reset('123456', 'Another1pass');
    await expect(signIn(Username)).rejects.toEqual(refusal('NotAuthorizedException', /Incorrect/));
    expect(await signIn(Username, 'Another1pass')).toHaveProperty('AccessToken');
    await expect(reset('123456', 'Another2pass')).rejects.toEqual(
      refusal('ExpiredCodeException', /request a code again/),
    );
  });
});

describe('a user', () => {
  test('exists for the pool and administrators, also after a restart, until deleted', async () => {
    const Username = await confirmed();
    const { AccessToken, RefreshToken } = await signIn(Username);
    await emulator.stop();
    emulator = await start();
    const email = { Name: 'email', Value: Username };
    expect((await ask('GetUser', { AccessToken })).UserAttributes).toContainEqual(email);
    const UserPoolId = 'ap-northeast-2_LOCALPOOL';
    expect(await ask('AdminGetUser', { UserPoolId, Username })).toMatchObject({
      UserStatus: 'CONFIRMED',
      Enabled: true,
    });
    await ask('AdminDeleteUser', { UserPoolId, Username });
    await expect(ask('AdminGetUser', { UserPoolId, Username })).rejects.toEqual(
      refusal('UserNotFoundException', /does not exist/),
    );
    await expect(refresh(RefreshToken)).rejects.toEqual(
      refusal('NotAuthorizedException', 'Invalid Refresh Token'),
    );
    await expect(ask('GetUser', { AccessToken })).rejects.toEqual(
      refusal('NotAuthorizedException', 'Invalid Access Token'),
    );
  });
});

test('an unsupported operation is refused by name', async () => {
  await expect(ask('SetUICustomization', {})).rejects.toEqual(
    refusal('UnknownOperationException', /SetUICustomization/),
  );
});
