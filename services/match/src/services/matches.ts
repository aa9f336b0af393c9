import { NotFound } from '@moim/common/dynamodb';
import type { PageOptions, Precondition } from '@moim/common/http';
import { Problem } from '@moim/common/http';
import { type Match, matches } from '../models/match.ts';
import { relations } from '../models/relation.ts';
import { unmatch } from './decisions.ts';

/** A match of `userId`. Throws `not-found`, also for other people's matches. */
export async function getMatch(userId: string, matchId: string): Promise<Match> {
  const match = await matches.get({ matchId }, { consistent: true });
  if (!match || !isOf(match, userId)) throw noMatch();
  return match;
}

/** Ends a match of `userId`, if it exists. Throws `precondition-failed`. */
export async function deleteMatch(
  userId: string,
  matchId: string,
  precondition: Precondition<Match> | undefined,
): Promise<void> {
  const stored = await matches.get({ matchId }, { consistent: true });
  const match = stored && isOf(stored, userId) ? stored : undefined;
  precondition?.(match);
  if (!match) return;
  await unmatch(userId, otherOf(match, userId), matchId);
}

/** A page of the matches of `userId`, newest first. */
export async function listMatches(userId: string, page: PageOptions) {
  const found = await relations.find.byList({ userId, list: 'matches' }, { descending: true, ...page });
  const keys = found.items.flatMap(({ matchId }) => (matchId === undefined ? [] : [{ matchId }]));
  const items = await matches.getMany(keys);
  // The index lags behind: some may have ended.
  return { ...found, items: items.filter((match) => match !== undefined) };
}

/** Records the chat of a match, if the match still exists. */
export async function setChat(matchId: string, chatId: string): Promise<void> {
  try {
    await matches.update({ matchId }, { chatId });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

const isOf = ({ lowId, highId }: Match, userId: string) => lowId === userId || highId === userId;

const otherOf = ({ lowId, highId }: Match, userId: string) => (lowId === userId ? highId : lowId);

function noMatch(): Problem {
  return new Problem('not-found', { detail: 'You have no such match.' });
}
