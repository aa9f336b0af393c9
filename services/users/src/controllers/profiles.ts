import {
  type CallerRequest,
  created,
  noContent,
  ok,
  type PageQuery,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import {
  type ProfileChanges,
  type ProfileInput,
  showOwnProfile,
  showPublicProfile,
} from '../models/profile-schemas.ts';
import { presignAvatar } from '../services/avatars.ts';
import { leave } from '../services/leaving.ts';
import { findProfiles, getProfile, patchProfile, putProfile, seeProfile } from '../services/profiles.ts';

export async function putMe({ caller, body, precondition }: CallerRequest<{ body: ProfileInput }>) {
  const { profile, created: isNew } = await putProfile(
    caller,
    body,
    preconditionOnStored(precondition, showOwnProfile),
  );
  return isNew ? created('/v1/users/me', showOwnProfile(profile)) : ok(showOwnProfile(profile));
}

export async function getMe({ caller }: CallerRequest) {
  return ok(showOwnProfile(await getProfile(caller.userId)));
}

export async function patchMe({ caller, body, precondition }: CallerRequest<{ body: ProfileChanges }>) {
  return ok(
    showOwnProfile(
      await patchProfile(caller.userId, body, preconditionOnStored(precondition, showOwnProfile)),
    ),
  );
}

export async function deleteMe({ caller, precondition }: CallerRequest) {
  await leave(caller.userId, preconditionOnStored(precondition, showOwnProfile));
  return noContent();
}

export async function getUser({ caller, params }: CallerRequest<{ params: { userId: string } }>) {
  return ok(showPublicProfile(await seeProfile(caller.userId, params.userId)));
}

export async function getAvatar({ caller, params }: CallerRequest<{ params: { userId: string } }>) {
  return ok(await presignAvatar(caller.userId, params.userId));
}

interface UserSearch extends PageQuery {
  nickname: string;
}

export async function listUsers({ caller, query }: CallerRequest<{ query: UserSearch }>) {
  const page = await findProfiles(caller.userId, query.nickname, pageOptions(query, caller));
  return ok(pageBody(page, showPublicProfile));
}
