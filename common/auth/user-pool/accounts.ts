import {
  AdminDeleteUserCommand,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { requiredSetting } from '../../settings/index.ts';
import { client, clientId, withUserPoolErrors } from './client.ts';
import { UserPoolError } from './user-pool-error.ts';

/** Signs a person up. Throws a {@link UserPoolError}, as all calls to the user pool do. */
export function signUp(
  email: string,
  password: string,
): Promise<{ userId: string; confirmationRequired: boolean }> {
  return withUserPoolErrors(async () => {
    const command = new SignUpCommand({
      ClientId: clientId(),
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    });
    const { UserSub, UserConfirmed } = await client().send(command);
    if (!UserSub) throw new UserPoolError('unavailable', 'The user pool returned no user id.', undefined);
    return { userId: UserSub, confirmationRequired: UserConfirmed !== true };
  });
}

/** Confirms a sign-up with the code from the e-mail. */
export function confirmSignUp(email: string, code: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(
      new ConfirmSignUpCommand({ ClientId: clientId(), Username: email, ConfirmationCode: code }),
    );
  });
}

/** Sends a new confirmation code. */
export function resendConfirmation(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(new ResendConfirmationCodeCommand({ ClientId: clientId(), Username: email }));
  });
}

/** Deletes a user by id, and does nothing if there is none. Needs `cognito-idp:AdminDeleteUser`. */
export function deleteUser(userId: string): Promise<void> {
  return withUserPoolErrors(async () => {
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
