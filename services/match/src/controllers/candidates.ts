import { type CallerRequest, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { showPerson } from '../models/match-schemas.ts';
import { type Candidate, candidatePage } from '../services/candidates/candidates.ts';

export async function listCandidates({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await candidatePage(caller.userId, pageOptions(query, caller)), showCandidate));
}

const showCandidate = (candidate: Candidate) => ({
  ...showPerson(candidate),
  sharedInterests: candidate.sharedInterests,
});
