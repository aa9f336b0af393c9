import { type CallerRequest, noContent, ok, type PublicRequest } from '@moim/common/http';
import type { Credentials, Refresh } from '../models/schemas.ts';
import * as sessions from '../services/sessions.ts';

export async function signIn({ body }: PublicRequest<{ body: Credentials }>) {
  const tokens = await sessions.signIn(body);
  return ok({ ...tokens, tokenType: 'Bearer' as const });
}

export async function refresh({ body }: PublicRequest<{ body: Refresh }>) {
  const tokens = await sessions.refresh(body.refreshToken);
  return ok({ ...tokens, tokenType: 'Bearer' as const });
}

export async function signOut({ caller }: CallerRequest) {
  await sessions.signOut(caller.accessToken);
  return noContent();
}
