import {
  AdminDeleteUserCommand,
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { requiredSetting } from '../settings/index.ts';
import { UserPoolError, userPoolErrorFrom } from './user-pool-error.ts';

/** Tokens of one person; `expiresIn` in seconds. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  expiresIn: number;
}

let sharedClient: CognitoIdentityProviderClient | undefined;

function client(): CognitoIdentityProviderClient {
  sharedClient ??= new CognitoIdentityProviderClient({});
  return sharedClient;
}

function clientId(): string {
  return requiredSetting('USER_POOL_CLIENT_ID');
}

async function asking<Result>(request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw error instanceof UserPoolError ? error : userPoolErrorFrom(error);
  }
}

/** Signs a person up. Throws {@link UserPoolError} `email-taken`, `password-refused`, … as all functions here do. */
export function signUp(
  email: string,
  password: string,
): Promise<{ userId: string; confirmationRequired: boolean }> {
  return asking(async () => {
    const command = new SignUpCommand({
      ClientId: clientId(),
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    });
    const { UserSub, UserConfirmed } = await client().send(command);
    if (!UserSub) throw new UserPoolError('unavailable', 'The user pool named no user.', undefined);
    return { userId: UserSub, confirmationRequired: UserConfirmed !== true };
  });
}

/** Confirms a sign-up by the code that was sent. */
export function confirmSignUp(email: string, code: string): Promise<void> {
  return asking(async () => {
    await client().send(
      new ConfirmSignUpCommand({ ClientId: clientId(), Username: email, ConfirmationCode: code }),
    );
  });
}

/** Sends the confirmation code once more. */
export function resendConfirmation(email: string): Promise<void> {
  return asking(async () => {
    await client().send(new ResendConfirmationCodeCommand({ ClientId: clientId(), Username: email }));
  });
}

/** Tokens for an e-mail and its password. */
export function signIn(email: string, password: string): Promise<Tokens & { refreshToken: string }> {
  return asking(async () => {
    const result = await initiateAuth('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password });
    if (!result?.RefreshToken) throw unknownStep();
    return { ...tokensFrom(result), refreshToken: result.RefreshToken };
  });
}

/** New tokens for a refresh token that is still good. */
export function refresh(refreshToken: string): Promise<Tokens> {
  return asking(async () =>
    tokensFrom(await initiateAuth('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken })),
  );
}

/** Revokes every refresh token of the person whose access token this is. */
export function signOut(accessToken: string): Promise<void> {
  return asking(async () => {
    await client().send(new GlobalSignOutCommand({ AccessToken: accessToken }));
  });
}

/** Sends a code that lets a person choose a new password. */
export function requestPasswordReset(email: string): Promise<void> {
  return asking(async () => {
    await client().send(new ForgotPasswordCommand({ ClientId: clientId(), Username: email }));
  });
}

/** Sets a new password by the code that was sent. */
export function confirmPasswordReset(email: string, code: string, password: string): Promise<void> {
  return asking(async () => {
    await client().send(
      new ConfirmForgotPasswordCommand({
        ClientId: clientId(),
        Username: email,
        ConfirmationCode: code,
        Password: password,
      }),
    );
  });
}

/** The verified e-mail of the person whose access token this is; access tokens do not carry it. */
export function getEmail(accessToken: string): Promise<string> {
  return asking(async () => {
    const { UserAttributes = [] } = await client().send(new GetUserCommand({ AccessToken: accessToken }));
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value;
    if (!email)
      throw new UserPoolError('unavailable', 'The user pool holds no e-mail for this person.', undefined);
    return email;
  });
}

/** Removes a person by their id; does nothing for one who is not there. Needs `cognito-idp:AdminDeleteUser`. */
export function deleteUser(userId: string): Promise<void> {
  return asking(async () => {
    const command = new AdminDeleteUserCommand({
      UserPoolId: requiredSetting('USER_POOL_ID'),
      Username: userId,
    });
    try {
      await client().send(command);
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  });
}

async function initiateAuth(
  flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
  parameters: Record<string, string>,
) {
  const command = new InitiateAuthCommand({
    AuthFlow: flow,
    ClientId: clientId(),
    AuthParameters: parameters,
  });
  const { AuthenticationResult } = await client().send(command);
  return AuthenticationResult;
}

function tokensFrom(result: AuthenticationResultType | undefined): Tokens {
  const { AccessToken, IdToken, ExpiresIn } = result ?? {};
  if (!AccessToken || !IdToken || ExpiresIn === undefined) throw unknownStep();
  return { accessToken: AccessToken, idToken: IdToken, expiresIn: ExpiresIn };
}

function unknownStep(): UserPoolError {
  return new UserPoolError(
    'unavailable',
    'The user pool asked for a step that this API does not know.',
    undefined,
  );
}
