import { setTimeout as sleep } from 'node:timers/promises';
import { checkNotBlocked } from '@moim/common/blocks';
import { missing, TransactionFailed, transaction, type Write } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { blocked } from '../models/blocked.ts';
import { matches } from '../models/match.ts';
import { mirrored, type Pair, pairKey, pairOf, pairs, type Standing, standingOf } from '../models/pair.ts';
import { people } from '../models/person.ts';
import { listOf, relations } from '../models/relation.ts';
import { requireVisible } from './people.ts';

/** Returns the new standing; the same object if nothing changes. */
type Change = (standing: Standing) => Standing;

/** Likes a person. If both like each other, they match. Throws `not-found`, `conflict`. */
export async function like(userId: string, otherId: string): Promise<Standing> {
  return decide(userId, otherId, (standing) => {
    if (standing.mine === 'liked') return standing;
    if (standing.theirs === 'liked') return { mine: 'liked', theirs: 'liked', matchId: newId() };
    return { ...standing, mine: 'liked' };
  });
}

/** Passes a person, also one whom the caller liked. Throws `not-found`, and `conflict` for a match. */
export async function pass(userId: string, otherId: string): Promise<void> {
  await decide(userId, otherId, (standing) => {
    if (standing.matchId !== undefined) throw matched();
    return standing.mine === 'passed' ? standing : { ...standing, mine: 'passed' };
  });
}

/** Withdraws a like, if there is one. Throws `conflict` for a match. */
export async function withdrawLike(userId: string, otherId: string): Promise<void> {
  await change(userId, otherId, (standing) => {
    if (standing.matchId !== undefined) throw matched();
    if (standing.mine !== 'liked') return standing;
    return standing.theirs ? { theirs: standing.theirs } : {};
  });
}

/** Ends a match, if it still exists. Neither is proposed to the other again; they match again if both like anew. */
export async function unmatch(userId: string, otherId: string, matchId: string): Promise<void> {
  await change(userId, otherId, (standing) => (standing.matchId === matchId ? bothPassed : standing));
}

/** Ends whatever is between two people, as if both had passed: they appear in no list of the other. */
export async function separate(userId: string, otherId: string): Promise<void> {
  await change(userId, otherId, (standing) => (isSeparate(standing) ? standing : bothPassed));
}

const bothPassed: Standing = { mine: 'passed', theirs: 'passed' };

const isSeparate = ({ mine, theirs }: Standing) => mine === 'passed' && theirs === 'passed';

/** Forgets everything between two people. */
export async function forgetPair(userId: string, otherId: string): Promise<void> {
  await change(userId, otherId, (standing) => (listOf(standing) ? {} : standing));
  // Rows whose pair is gone already.
  await relations.deleteMany([
    { userId, otherId },
    { userId: otherId, otherId: userId },
  ]);
}

/** A change that needs two people with profiles, of whom neither blocked the other. */
async function decide(userId: string, otherId: string, changing: Change): Promise<Standing> {
  if (userId === otherId) {
    const errors = [{ path: 'userId', message: 'Must be another person' }];
    throw new Problem('conflict', { detail: 'You cannot decide about yourself.', errors });
  }
  return change(userId, otherId, changing, {
    require: () => requireVisible(userId, otherId),
    checks: [...profileChecks([userId, otherId]), checkNotBlocked(blocked, userId, otherId)],
  });
}

/** What a change needs: before it is tried, and again at the moment of the write. */
interface Requirements {
  require: () => Promise<unknown>;
  checks: readonly Write[];
}

const noRequirements: Requirements = { require: async () => {}, checks: [] };

const mostTries = 15;

/** Applies a change to a pair, again if another one comes first. */
async function change(
  userId: string,
  otherId: string,
  changing: Change,
  { require, checks }: Requirements = noRequirements,
): Promise<Standing> {
  for (let tries = 1; ; tries += 1) {
    const [pair] = await Promise.all([pairs.get(pairKey(userId, otherId), { consistent: true }), require()]);
    const before = standingOf(pair, userId);
    const after = changing(before);
    if (after === before) return after;
    try {
      await transaction(...writesOf(userId, otherId, { pair, before, after }), ...checks);
      return after;
    } catch (error) {
      // Another request changed the pair, one of the two left, or one blocked the other.
      if (!(error instanceof TransactionFailed)) throw error;
      if (tries === mostTries) throw busy(error);
      await sleep(Math.random() * 20 * tries);
    }
  }
}

const profileChecks = (userIds: readonly string[]) =>
  userIds.map((userId) => people.check({ userId }, { if: { left: missing() } }));

interface Transition {
  pair: Pair | undefined;
  before: Standing;
  after: Standing;
}

/** The pair, both views of it, and the match if it begins or ends. */
function writesOf(userId: string, otherId: string, { pair, before, after }: Transition): Write[] {
  return [
    pairWrite(pairOf(userId, otherId, after), pair),
    ...relationWrites({ userId, otherId }, before, after),
    ...relationWrites({ userId: otherId, otherId: userId }, mirrored(before), mirrored(after)),
    ...matchWrites(pairKey(userId, otherId), before, after),
  ];
}

function pairWrite(next: ReturnType<typeof pairOf>, pair: Pair | undefined): Write {
  if (!pair) return pairs.create.tx(next);
  const { version } = pair;
  return next.low || next.high ? pairs.put.tx(next, { version }) : pairs.delete.tx(next, { version });
}

function relationWrites(
  key: { userId: string; otherId: string },
  before: Standing,
  after: Standing,
): Write[] {
  const list = listOf(after);
  if (!list) return [relations.delete.tx(key)];
  if (list === listOf(before) && after.matchId === before.matchId) return [];
  const { matchId } = after;
  const since = new Date().toISOString();
  return [relations.put.tx({ ...key, list, since, ...(matchId !== undefined && { matchId }) })];
}

function matchWrites(key: ReturnType<typeof pairKey>, before: Standing, after: Standing): Write[] {
  if (before.matchId === after.matchId) return [];
  return [
    ...(before.matchId === undefined ? [] : [matches.delete.tx({ matchId: before.matchId })]),
    ...(after.matchId === undefined ? [] : [matches.create.tx({ matchId: after.matchId, ...key })]),
  ];
}

function matched(): Problem {
  return new Problem('conflict', { detail: 'You two have matched. Delete the match first.' });
}

function busy(cause: Error): Problem {
  const detail = 'Too many requests about the same two people. Repeat yours.';
  return new Problem('unavailable', { detail, headers: { 'retry-after': '1' }, cause });
}
