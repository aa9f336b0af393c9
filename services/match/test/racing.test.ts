import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { integerBetween, pickOne, seededRandom, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { matches } from '../src/models/match.ts';
import { pairKey, pairs, standingOf } from '../src/models/pair.ts';
import { people } from '../src/models/person.ts';
import { listOf, relations } from '../src/models/relation.ts';
import { like, pass, unmatch, withdrawLike } from '../src/services/decisions.ts';
import { forgetPerson } from '../src/services/leaving.ts';

beforeAll(() => useTestTable(...entities));

async function newPeople(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const profile = { nickname: 'n', name: 'N', interests: [], activeAt: '2026-01-01T00:00:00.000Z' };
  await Promise.all(ids.map((userId) => people.create({ userId, ...profile })));
  return ids;
}

async function newPair(): Promise<[string, string]> {
  const [a = '', b = ''] = await newPeople(2);
  return [a, b];
}

const stored = (userId: string, otherId: string) => pairs.get(pairKey(userId, otherId), { consistent: true });

/** Both views of a pair, and its match, must be what the pair says. */
async function expectConsistent(a: string, b: string): Promise<string | undefined> {
  const pair = await stored(a, b);
  for (const [userId, otherId] of [
    [a, b],
    [b, a],
  ] as const) {
    const relation = await relations.get({ userId, otherId }, { consistent: true });
    expect([relation?.list, relation?.matchId]).toEqual([listOf(standingOf(pair, userId)), pair?.matchId]);
  }
  if (pair?.matchId === undefined) return undefined;
  const match = await matches.get({ matchId: pair.matchId }, { consistent: true });
  expect(match).toMatchObject(pairKey(a, b));
  return pair.matchId;
}

const likedPairs = Number(process.env.LIKED_PAIRS ?? 10);

test('twenty concurrent likes of each pair give exactly one match a pair', async () => {
  const answered = new Set<string>();
  const inTable = new Set<string | undefined>();
  for (let count = 0; count < likedPairs; count += 1) {
    const [a, b] = await newPair();
    const likes = Array.from({ length: 20 }, (_, index) => (index % 2 ? like(a, b) : like(b, a)));
    for (const { matchId } of await Promise.all(likes)) if (matchId !== undefined) answered.add(matchId);
    inTable.add(await expectConsistent(a, b));
  }
  expect(answered.size).toBe(likedPairs);
  expect(inTable).toEqual(answered);
}, 300_000);

test('whatever two people do at the same time, their views and their match agree', async () => {
  const random = seededRandom(12);
  const found = await Promise.all(Array.from({ length: 6 }, newPair));
  const act = async (me: string, other: string, what: number) => {
    if (what < 5) return like(me, other);
    if (what < 7) return pass(me, other);
    if (what < 9) return withdrawLike(me, other);
    return unmatch(me, other, (await stored(me, other))?.matchId ?? '');
  };
  await Promise.all(
    found.map(async ([a, b]) => {
      for (let round = 0; round < 4; round += 1) {
        const acts = Array.from({ length: 3 }, () => {
          const [me, other] = pickOne(random, [a, b] as const, [b, a] as const);
          return act(me, other, integerBetween(random, 0, 9));
        });
        // Passing or withdrawing is refused for a match.
        await Promise.allSettled(acts);
        await expectConsistent(a, b);
      }
    }),
  );
}, 60_000);

test('nothing between two people survives when one leaves while the other likes', async () => {
  const found = await Promise.all(Array.from({ length: 6 }, newPair));
  await Promise.all(
    found.map(async ([a, b]) => {
      await like(a, b);
      await Promise.allSettled([forgetPerson(a), like(b, a), pass(b, a), like(a, b)]);
      // The event is delivered again at some time, or is on its first delivery still.
      await forgetPerson(a);
      expect(await stored(a, b)).toBeUndefined();
      expect(await expectConsistent(a, b)).toBeUndefined();
      await expect(like(b, a)).rejects.toMatchObject({ type: 'not-found' });
    }),
  );
}, 60_000);
