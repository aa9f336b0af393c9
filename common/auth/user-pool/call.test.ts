import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import * as pool from '../index.ts';
import { authorizedBy } from './operations.ts';

interface Received {
  readonly target: string;
  readonly signed: boolean;
  readonly body: unknown;
}

let endpoint: FakeEndpoint;
let received: Received[] = [];

beforeAll(async () => {
  endpoint = await startFakeEndpoint('COGNITO_IDENTITY_PROVIDER', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    received.push({
      target: String(request.headers['x-amz-target']),
      signed: request.headers.authorization !== undefined,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    response.end('{}');
  });
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
});
afterAll(() => endpoint.stop());

const ClientId = 'client';
const UserPoolId = 'pool';
const Username = 'mina@example.com';
const Password = 'Gather-2026';

type Send = (sdk: CognitoIdentityProviderClient) => Promise<unknown>;

const calls: readonly (readonly [string, () => Promise<unknown>, Send])[] = [
  [
    'SignUp',
    () => pool.signUp(Username, Password),
    (sdk) =>
      sdk.send(
        new SignUpCommand({
          ClientId,
          Username,
          Password,
          UserAttributes: [{ Name: 'email', Value: Username }],
        }),
      ),
  ],
  [
    'ConfirmSignUp',
    () => pool.confirmSignUp(Username, '1'),
    (sdk) => sdk.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: '1' })),
  ],
  [
    'ResendConfirmationCode',
    () => pool.resendConfirmation(Username),
    (sdk) => sdk.send(new ResendConfirmationCodeCommand({ ClientId, Username })),
  ],
  [
    'AdminGetUser',
    () => pool.findUser(Username),
    (sdk) => sdk.send(new AdminGetUserCommand({ UserPoolId, Username })),
  ],
  [
    'AdminDeleteUser',
    () => pool.deleteUser(Username),
    (sdk) => sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username })),
  ],
  [
    'InitiateAuth',
    () => pool.signIn(Username, Password),
    (sdk) =>
      sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: Username, PASSWORD: Password },
        }),
      ),
  ],
  [
    'GlobalSignOut',
    () => pool.signOut('token'),
    (sdk) => sdk.send(new GlobalSignOutCommand({ AccessToken: 'token' })),
  ],
  [
    'AdminUserGlobalSignOut',
    () => pool.endSessions(Username),
    (sdk) => sdk.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username })),
  ],
  [
    'AdminDisableUser',
    () => pool.disableUser(Username),
    (sdk) => sdk.send(new AdminDisableUserCommand({ UserPoolId, Username })),
  ],
  [
    'AdminEnableUser',
    () => pool.enableUser(Username),
    (sdk) => sdk.send(new AdminEnableUserCommand({ UserPoolId, Username })),
  ],
  ['GetUser', () => pool.getEmail('token'), (sdk) => sdk.send(new GetUserCommand({ AccessToken: 'token' }))],
  [
    'ForgotPassword',
    () => pool.requestPasswordReset(Username),
    (sdk) => sdk.send(new ForgotPasswordCommand({ ClientId, Username })),
  ],
  [
    'ConfirmForgotPassword',
    () => pool.confirmPasswordReset(Username, '1', Password),
    (sdk) =>
      sdk.send(new ConfirmForgotPasswordCommand({ ClientId, Username, ConfirmationCode: '1', Password })),
  ],
  [
    'ChangePassword',
    () => pool.changePassword('token', 'old', Password),
    (sdk) =>
      sdk.send(
        new ChangePasswordCommand({
          AccessToken: 'token',
          PreviousPassword: 'old',
          ProposedPassword: Password,
        }),
      ),
  ],
  [
    'AdminSetUserPassword',
    () => pool.setPassword(Username, Password),
    (sdk) => sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true })),
  ],
];

test.each(calls)('%s is the request that the client of the SDK sends', async (_name, call, send) => {
  received = [];
  // Some answers lack what our code needs.
  await call().catch(() => undefined);
  await send(new CognitoIdentityProviderClient({}));
  // Ours may go on to a second operation.
  expect(received[0]).toEqual(received.at(-1));
  expect(received.length).toBeGreaterThan(1);
});

test('every operation is compared with the SDK', () => {
  expect(calls.map(([name]) => name).sort()).toEqual(Object.keys(authorizedBy).sort());
});
