import { type CallerRequest, ok, type PageQuery } from '@moim/common/http';
import { showPerson } from '../models/match-schemas.ts';
import { findCandidates } from '../services/candidates/candidates.ts';

export async function listCandidates({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  const { limit } = query;
  const { items } = await findCandidates(caller.userId, { limit, from: undefined });
  return ok({ items: items.map((one) => ({ ...showPerson(one), sharedInterests: one.sharedInterests })) });
}
