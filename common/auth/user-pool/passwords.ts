import {
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { client, clientId, withUserPoolErrors } from './client.ts';

/** Sends a code that allows setting a new password. */
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
