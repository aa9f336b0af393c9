import { created, noContent, type PublicRequest } from '@moim/common/http';
import type { Confirmation, Credentials, EmailAddress } from '../models/schemas.ts';
import * as accounts from '../services/accounts.ts';

export async function signUp({ body }: PublicRequest<{ body: Credentials }>) {
  const signedUp = await accounts.signUp(body);
  return created(`/v1/users/${signedUp.userId}`, signedUp);
}

export async function confirm({ body }: PublicRequest<{ body: Confirmation }>) {
  await accounts.confirm(body);
  return noContent();
}

export async function resendConfirmation({ body }: PublicRequest<{ body: EmailAddress }>) {
  await accounts.resendConfirmation(body.email);
  return noContent();
}
