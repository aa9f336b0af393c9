import { callUserPool, clientId, inUserPool, isUnknownUser, withUserPoolErrors } from './call.ts';
import { UserPoolError } from './user-pool-error.ts';

/** Sends a code that allows setting a new password. Throws `not-confirmed` for an unconfirmed account. */
export function requestPasswordReset(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await callUserPool('ForgotPassword', { ClientId: clientId(), Username: email });
  });
}

/** Sets a new password with the code from the e-mail. */
export function confirmPasswordReset(email: string, code: string, password: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await callUserPool('ConfirmForgotPassword', {
      ClientId: clientId(),
      Username: email,
      ConfirmationCode: code,
      Password: password,
    });
  });
}

/**
 * Changes the password of the access token's owner. Throws `wrong-credentials` for a wrong old password, and
 * `token-refused` if the owner is deleted.
 */
export function changePassword(accessToken: string, oldPassword: string, newPassword: string): Promise<void> {
  return withUserPoolErrors(async () => {
    try {
      await callUserPool('ChangePassword', {
        AccessToken: accessToken,
        PreviousPassword: oldPassword,
        ProposedPassword: newPassword,
      });
    } catch (error) {
      // Not a wrong password, as elsewhere: the token names the user.
      if (isUnknownUser(error))
        throw new UserPoolError('token-refused', 'The owner of the token is deleted', error);
      throw error;
    }
  });
}

/** Sets a user's password without a proof. Needs `cognito-idp:AdminSetUserPassword`. */
export function setPassword(email: string, password: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await callUserPool('AdminSetUserPassword', { ...inUserPool(email), Password: password, Permanent: true });
  });
}
