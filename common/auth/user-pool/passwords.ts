import {
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { client, clientId, inUserPool, withUserPoolErrors } from './client.ts';
import { UserPoolError } from './user-pool-error.ts';

/** Sends a code that allows setting a new password. Throws `not-confirmed` for an unconfirmed account. */
export function requestPasswordReset(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(new ForgotPasswordCommand({ ClientId: clientId(), Username: email }));
  });
}

/** Sets a new password with the code from the e-mail. */
export function confirmPasswordReset(email: string, code: string, password: string): Promise<void> {
  return withUserPoolErrors(async () => {
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

/**
 * Changes the password of the access token's owner. Throws `wrong-credentials` for a wrong old password, and
 * `token-refused` if the owner is deleted.
 */
export function changePassword(accessToken: string, oldPassword: string, newPassword: string): Promise<void> {
  return withUserPoolErrors(async () => {
    const command = new ChangePasswordCommand({
      AccessToken: accessToken,
      PreviousPassword: oldPassword,
      ProposedPassword: newPassword,
    });
    try {
      await client().send(command);
    } catch (error) {
      // Not a wrong password, as elsewhere: the token names the user.
      if (error instanceof UserNotFoundException)
        throw new UserPoolError('token-refused', error.message, error);
      throw error;
    }
  });
}

/** Sets a user's password without a proof. Needs `cognito-idp:AdminSetUserPassword`. */
export function setPassword(email: string, password: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await client().send(
      new AdminSetUserPasswordCommand({ ...inUserPool(email), Password: password, Permanent: true }),
    );
  });
}
