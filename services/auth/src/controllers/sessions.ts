import { type CallerRequest, noContent, ok, type PublicRequest } from '@moim/common/http';
import { bearer, type Credentials, type Refresh } from '../models/schemas.ts';
import * as sessions from '../services/sessions.ts';

export async function signIn({ body }: PublicRequest<{ body: Credentials }>) {
  return ok(bearer(await sessions.signIn(body)));
}

export async function refresh({ body }: PublicRequest<{ body: Refresh }>) {
  return ok(bearer(await sessions.refresh(body.refreshToken)));
}

export async function signOut({ caller }: CallerRequest) {
  await sessions.signOut(caller.accessToken);
  return noContent();
}
