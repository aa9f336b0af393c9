import { listCursor } from '@moim/common/dynamodb';
import { type CallerRequest, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { showPerson } from '../models/match-schemas.ts';
import { type Candidate, findCandidates } from '../services/candidates/candidates.ts';
import { walkPosition } from '../services/candidates/walk.ts';

const cursors = listCursor('candidates', walkPosition);

export async function listCandidates({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  const page = await cursors.page(pageOptions(query, caller), (from, limit) =>
    findCandidates(caller.userId, { limit, from }),
  );
  return ok(pageBody(page, showCandidate));
}

const showCandidate = (candidate: Candidate) => ({
  ...showPerson(candidate),
  sharedInterests: candidate.sharedInterests,
});
