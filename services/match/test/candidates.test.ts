import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { transaction } from '@moim/common/dynamodb';
import { integerBetween, seededRandom, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { people } from '../src/models/person.ts';
import { type Candidate, findCandidates } from '../src/services/candidates/candidates.ts';
import type { WalkPosition } from '../src/services/candidates/walk.ts';
import { like, pass } from '../src/services/decisions.ts';
import { forgetProfile, profileWrites, recordActivity } from '../src/services/people.ts';

beforeAll(() => useTestTable(...entities));

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

async function store(interests: string[], at = daysAgo(1), userId: string = randomUUID()): Promise<string> {
  const profile = { userId, nickname: userId.slice(0, 8), name: 'N', interests };
  await transaction(...(await profileWrites(profile, at)));
  return userId;
}

/** Stores people, a few at a time. */
async function storeMany(count: number, interests: () => string[], at: () => string): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(10, count - ids.length) }, () => store(interests(), at()));
    ids.push(...(await Promise.all(some)));
  }
  return ids;
}

/** All pages of a caller's walk. `between` runs after each page. */
async function walkAll(
  userId: string,
  limit: number,
  between?: () => Promise<unknown>,
): Promise<Candidate[]> {
  const all: Candidate[] = [];
  let from: WalkPosition | undefined;
  do {
    const { items, next } = await findCandidates(userId, { limit, from });
    all.push(...items);
    // As JSON, as in a cursor.
    from = next && JSON.parse(JSON.stringify(next));
    await between?.();
  } while (from);
  return all;
}

test('those who share most come first, then the recently active; never oneself, nor anyone decided about', async () => {
  const [x, y, z] = [randomUUID(), randomUUID(), randomUUID()];
  const me = await store([x, y, z.toUpperCase()]);
  const two = await store([x, z.toLowerCase()], daysAgo(5));
  const recent = await store([y], daysAgo(1));
  const older = await store([y], daysAgo(2));
  const three = await store([x, y, z, 'other'], daysAgo(9));
  const [liked, passed, left] = [await store([x]), await store([x]), await store([x])];
  const admirer = await store([x], daysAgo(3));
  await like(me, liked);
  await pass(me, passed);
  await forgetProfile(left);
  await like(admirer, me);

  const found = await walkAll(me, 3);
  const sharing = found.filter(({ sharedInterests }) => sharedInterests.length > 0);
  expect(sharing.map(({ userId }) => userId)).toEqual([three, two, recent, older, admirer]);
  expect(sharing[1]?.sharedInterests.sort()).toEqual([x, z.toLowerCase()].sort());
  const others = found.slice(sharing.length);
  expect(others.every(({ sharedInterests }) => sharedInterests.length === 0)).toBe(true);
  const times = others.map(({ activeAt }) => activeAt);
  expect(times).toEqual([...times].sort().reverse());
});

test('a walk shows everyone once, also while people change their interests, come back and join', async () => {
  const random = seededRandom(7);
  const topics = Array.from({ length: 6 }, () => randomUUID());
  const some = () => topics.filter(() => random() < 0.3);
  const me = await store(topics.slice(0, 4));
  const ids = await storeMany(120, some, () => daysAgo(1 + random() * 30));
  const untouched = new Set(ids.slice(0, 70));
  const touched = ids.slice(70);
  const found = await walkAll(me, 17, async () => {
    const userId = touched[integerBetween(random, 0, touched.length - 1)];
    if (userId) await store(some(), new Date().toISOString(), userId);
    await store(some(), new Date().toISOString());
  });
  const shown = found.map(({ userId }) => userId);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.filter((userId) => untouched.has(userId))).toHaveLength(untouched.size);
}, 60_000);

test('activity moves a person to the front once a day', async () => {
  const userId = await store(['x'], daysAgo(2));
  const stored = () => people.get({ userId }, { consistent: true });
  const before = await stored();
  if (!before) throw new Error('not stored');
  await recordActivity(before);
  const after = await stored();
  expect(Date.parse(after?.activeAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  if (after) await recordActivity(after);
  expect(await stored()).toEqual(after);
  // It was read before someone else changed it.
  await recordActivity(before);
  expect(await stored()).toEqual(after);
});
