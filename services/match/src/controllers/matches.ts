import {
  type CallerRequest,
  noContent,
  ok,
  type PageQuery,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import { type MatchPath, showMatch } from '../models/match-schemas.ts';
import * as matches from '../services/matches.ts';

export async function getMatch({ caller, params }: CallerRequest<{ params: MatchPath }>) {
  return ok(showMatch(await matches.getMatch(caller.userId, params.matchId)));
}

export async function deleteMatch({ caller, params, precondition }: CallerRequest<{ params: MatchPath }>) {
  await matches.deleteMatch(caller.userId, params.matchId, preconditionOnStored(precondition, showMatch));
  return noContent();
}

export async function listMatches({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await matches.listMatches(caller.userId, pageOptions(query, caller)), showMatch));
}
