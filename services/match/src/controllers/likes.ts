import { type CallerRequest, noContent, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { showLikeResult, showPerson, type UserPath } from '../models/match-schemas.ts';
import { like, pass, withdrawLike } from '../services/decisions.ts';
import { type Like, listLikes } from '../services/likes.ts';

export async function putLike({ caller, params: { userId } }: CallerRequest<{ params: UserPath }>) {
  return ok(showLikeResult(userId, await like(caller.userId, userId)));
}

export async function putPass({ caller, params: { userId } }: CallerRequest<{ params: UserPath }>) {
  await pass(caller.userId, userId);
  return noContent();
}

export async function deleteLike({ caller, params: { userId } }: CallerRequest<{ params: UserPath }>) {
  await withdrawLike(caller.userId, userId);
  return noContent();
}

export async function listGivenLikes({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await listLikes(caller.userId, 'likes', pageOptions(query, caller)), showLike));
}

export async function listReceivedLikes({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await listLikes(caller.userId, 'received', pageOptions(query, caller)), showLike));
}

function showLike({ otherId, since, profile }: Like) {
  return {
    userId: otherId,
    likedAt: since,
    ...(profile && !profile.left && { profile: showPerson(profile) }),
  };
}
