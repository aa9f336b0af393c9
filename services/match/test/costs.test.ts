import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { listings, listingsOf } from '../src/models/listing.ts';
import { people } from '../src/models/person.ts';
import { relations } from '../src/models/relation.ts';
import { findCandidates } from '../src/services/candidates/candidates.ts';
import type { WalkPosition } from '../src/services/candidates/walk.ts';

beforeAll(() => useTestTable(...entities));
afterEach(() => configureConnection());

const mostUnits = 60;
const everyone: string[] = [];

/** Stores people with these interests, who were active one after the other. @returns their ids */
async function store(count: number, interests: string[]): Promise<string[]> {
  const profiles = Array.from({ length: count }, (_, index) => {
    const activeAt = new Date(Date.now() - index * 1_000).toISOString();
    return { userId: randomUUID(), nickname: 'somebody', name: 'Somebody', interests, activeAt };
  });
  await Promise.all([people.putMany(profiles), listings.putMany(profiles.flatMap(listingsOf))]);
  const userIds = profiles.map(({ userId }) => userId);
  everyone.push(...userIds);
  return userIds;
}

/** What each call of a walk reads and shows. */
async function callsOf(userId: string, limit: number) {
  const calls: { units: number; shown: number }[] = [];
  let from: WalkPosition | undefined;
  do {
    let units = 0;
    configureConnection({
      observe: ({ verb, capacityUnits }) => {
        if (/^(get|find)/.test(verb)) units += capacityUnits;
      },
    });
    const { items, next } = await findCandidates(userId, { limit, from });
    calls.push({ units, shown: items.length });
    from = next;
  } while (from);
  return calls;
}

test('a call reads at most 60 units, however many interests there are and however large the page is', async () => {
  const interests = Array.from({ length: 20 }, () => `${randomUUID()} with a long name`);
  const [caller = ''] = await store(150, interests);
  const calls = await callsOf(caller, 50);
  expect(Math.max(...calls.map(({ units }) => units))).toBeLessThanOrEqual(mostUnits);
  expect(calls.reduce((sum, { shown }) => sum + shown, 0)).toBe(149);
});

test('of people about whom the caller has decided, a call passes over more than seventy', async () => {
  const [caller = '', undecided = ''] = await store(250, [randomUUID()]);
  const decided = everyone.filter((userId) => userId !== caller && userId !== undecided);
  const since = new Date().toISOString();
  await relations.putMany(
    decided.map((otherId) => ({ userId: caller, otherId, list: 'passes' as const, since })),
  );
  const calls = await callsOf(caller, 20);
  expect(Math.max(...calls.map(({ units }) => units))).toBeLessThanOrEqual(mostUnits);
  expect(calls.reduce((sum, { shown }) => sum + shown, 0)).toBe(1);
  // Once among the 250 who share an interest, and once among all.
  expect(calls.length).toBeLessThanOrEqual(Math.ceil((everyone.length + 250) / 70));
});
