import { type CallerRequest, noContent, ok, type PublicRequest } from '@moim/common/http';
import { bearer, type EmailAddress, type PasswordChange, type PasswordReset } from '../models/schemas.ts';
import * as passwords from '../services/passwords.ts';

export async function forgotPassword({ body }: PublicRequest<{ body: EmailAddress }>) {
  await passwords.forgotPassword(body.email);
  return noContent();
}

export async function resetPassword({ body }: PublicRequest<{ body: PasswordReset }>) {
  await passwords.resetPassword(body);
  return noContent();
}

export async function changePassword({ caller, body }: CallerRequest<{ body: PasswordChange }>) {
  return ok(bearer(await passwords.changePassword(caller, body)));
}
