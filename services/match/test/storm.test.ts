import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { consumer, type DomainEvent } from '@moim/common/events';
import { newId } from '@moim/common/ids';
import {
  buildEvent,
  buildSqsRecord,
  integerBetween,
  lambdaContext,
  seededRandom,
  useTestTable,
} from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { entities, handled } from '../src/models/index.ts';
import { listings } from '../src/models/listing.ts';
import { matches } from '../src/models/match.ts';
import { pairKey, pairs } from '../src/models/pair.ts';
import { people } from '../src/models/person.ts';
import { relations } from '../src/models/relation.ts';
import { like } from '../src/services/decisions.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const consume = consumer({ records: handled, listeners });
const consistent = { consistent: true };

/** Pairs who match, by their places: people with an even number leave. */
const pairsOfPlaces = ['13', '35', '51', '01', '23', '24'];
const placesOf = (pair: string): [number, number] => [Number(pair[0]), Number(pair[1])];

beforeAll(() => useTestTable(...entities));

async function handle(events: readonly DomainEvent[]): Promise<DomainEvent[]> {
  const records = events.map(buildSqsRecord);
  const { batchItemFailures } = await consume({ Records: records }, lambdaContext(5_000));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return events.filter((_, index) => failed.has(records[index]?.messageId ?? ''));
}

/** Handles all events, three batches at a time, and delivers again what failed. */
async function deliver(events: readonly DomainEvent[], batchSize: number): Promise<void> {
  const queue = [...events];
  while (queue.length > 0) {
    const batches = Array.from({ length: batchSize === 1 ? 1 : 3 }, () => queue.splice(0, batchSize));
    queue.push(...(await Promise.all(batches.map(handle))).flat());
  }
}

/** Each event one to five times, in any order. */
function stormOf(events: readonly DomainEvent[], random: () => number): DomainEvent[] {
  const storm: DomainEvent[] = [];
  for (const event of events) {
    for (let copies = integerBetween(random, 1, 5); copies > 0; copies -= 1)
      storm.splice(integerBetween(random, 0, storm.length), 0, event);
  }
  return storm;
}

/** Six people with profiles, some of whom have matched, and what happens to them next. */
async function newWorld() {
  const userIds = Array.from({ length: 6 }, (): string => randomUUID());
  const id = (place: number): string => userIds[place] ?? '';
  const changed = (type: string, round: number) =>
    userIds.map((userId, place) => {
      const interests = [`round ${round}`, `place ${place % 2}`];
      const data = { userId, nickname: `n${place}`, name: `Round ${round}`, interests };
      return buildEvent(`users.user.${type}`, data, { subject: userId });
    });
  const created = changed('created', 0);
  await deliver(created, 1);
  const matchIds = [];
  for (const [one, other] of pairsOfPlaces.map(placesOf)) {
    await like(id(one), id(other));
    matchIds.push((await like(id(other), id(one))).matchId ?? '');
  }
  const history = [
    ...created,
    ...changed('updated', 1),
    ...matchIds.map((matchId) => buildEvent('chats.chat.created', { chatId: newId(), matchId })),
    ...changed('updated', 2),
    ...userIds
      .filter((_, place) => place % 2 === 0)
      .map((userId) => buildEvent('users.user.deleted', { userId }, { subject: userId })),
  ];
  return { userIds, matchIds, history };
}

/** What is stored in the end, without ids and times. */
async function endState({ userIds, matchIds }: Awaited<ReturnType<typeof newWorld>>) {
  const keys = pairsOfPlaces.map(placesOf).map(([a, b]) => pairKey(userIds[a] ?? '', userIds[b] ?? ''));
  const [known, found, both] = await Promise.all([
    people.getMany(
      userIds.map((userId) => ({ userId })),
      consistent,
    ),
    matches.getMany(
      matchIds.map((matchId) => ({ matchId })),
      consistent,
    ),
    pairs.getMany(keys, consistent),
  ]);
  const ofPerson = async (userId: string) => ({
    topics: (await listings.find.ofPerson({ userId }, consistent)).items.map(({ topic }) => topic),
    relations: (await relations.find.ofPerson({ userId }, consistent)).items
      .map(({ otherId, list }) => `${list} ${userIds.indexOf(otherId)}`)
      .sort(),
  });
  return {
    people: known.map((person) => person && [person.name, person.interests, person.left]),
    views: await Promise.all(userIds.map(ofPerson)),
    matches: found.map((match) => match && typeof match.chatId),
    pairs: both.map((pair) => pair && [pair.low, pair.high]),
  };
}

test(`events that arrive one to five times in any order have the result of one clean run (SEED=${seed})`, async () => {
  const calm = await newWorld();
  await deliver(calm.history, 1);
  const clean = await endState(calm);
  expect(clean.matches).toEqual(['string', 'string', 'string', undefined, undefined, undefined]);
  expect(clean.people[1]).toEqual(['Round 2', ['round 2', 'place 1'], undefined]);

  const random = seededRandom(seed);
  for (let round = 0; round < 2; round += 1) {
    const world = await newWorld();
    await deliver(stormOf(world.history, random), 10);
    expect(await endState(world)).toEqual(clean);
  }
});
