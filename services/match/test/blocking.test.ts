import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { consumer } from '@moim/common/events';
import {
  buildEvent,
  buildSqsRecord,
  integerBetween,
  lambdaContext,
  pickOne,
  seededRandom,
  useTestTable,
  waitUntil,
} from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { blocked } from '../src/models/blocked.ts';
import { entities, handled } from '../src/models/index.ts';
import { listings, listingsOf } from '../src/models/listing.ts';
import { pairKey, pairs } from '../src/models/pair.ts';
import { people } from '../src/models/person.ts';
import { relations } from '../src/models/relation.ts';
import { findCandidates } from '../src/services/candidates/candidates.ts';
import { like, pass, withdrawLike } from '../src/services/decisions.ts';
import { listLikes } from '../src/services/likes.ts';
import { listMatches } from '../src/services/matches.ts';

beforeAll(() => useTestTable(...entities));

const consume = consumer({ records: handled, listeners });
const page = (caller: string) => ({ limit: 20, caller });
const notFound = { type: 'not-found', message: 'There is no such profile.' };

async function newPair(): Promise<[string, string]> {
  const topic = `t${randomUUID().slice(0, 8)}`;
  const ids: [string, string] = [randomUUID(), randomUUID()];
  for (const userId of ids) {
    const profile = { userId, interests: [topic], activeAt: new Date().toISOString() };
    await people.create({ ...profile, nickname: 'n', name: 'N' });
    await listings.putMany(listingsOf(profile));
  }
  return ids;
}

const event = (verb: 'created' | 'deleted', userId: string, blockedId: string) =>
  buildEvent(`users.block.${verb}`, { userId, blockedId }, { subject: `${userId}#${blockedId}` });

async function deliver(...events: ReturnType<typeof event>[]): Promise<void> {
  let left = events;
  while (left.length > 0) {
    const sent = left.map((one) => ({ one, record: buildSqsRecord(one) }));
    const answer = await consume({ Records: sent.map(({ record }) => record) }, lambdaContext(20_000));
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    left = sent.filter(({ record }) => failed.has(record.messageId)).map(({ one }) => one);
  }
}

/** Every list of a person in which another one could be. */
async function listed(userId: string, otherId: string) {
  const [likes, received, matches, candidates] = await Promise.all([
    listLikes(userId, 'likes', page(userId)),
    listLikes(userId, 'received', page(userId)),
    listMatches(userId, page(userId)),
    findCandidates(userId, { limit: 50, from: undefined }),
  ]);
  const proposed = candidates.items.filter((one) => one.userId === otherId);
  return [likes.items, received.items, matches.items, proposed].map(({ length }) => length);
}

const stored = (a: string, b: string) => pairs.get(pairKey(a, b), { consistent: true });

describe('two people of whom one blocked the other', () => {
  test('lose their match, and appear in no list of the other', async () => {
    const [mina, joon] = await newPair();
    await like(mina, joon);
    expect(await like(joon, mina)).toMatchObject({ matchId: expect.any(String) });
    await deliver(event('created', mina, joon));
    expect(await stored(mina, joon)).not.toHaveProperty('matchId');
    expect(await listed(mina, joon)).toEqual([0, 0, 0, 0]);
    expect(await listed(joon, mina)).toEqual([0, 0, 0, 0]);
  });

  test('neither like nor pass each other, as if there were nobody', async () => {
    const [mina, joon] = await newPair();
    await deliver(event('created', mina, joon));
    for (const [one, other] of [
      [mina, joon],
      [joon, mina],
    ] as const) {
      for (const decide of [like, pass]) {
        await expect(decide(one, randomUUID())).rejects.toMatchObject(notFound);
        await expect(decide(one, other)).rejects.toMatchObject(notFound);
      }
      await withdrawLike(one, other);
    }
    expect(await listed(mina, joon)).toEqual([0, 0, 0, 0]);
    expect(await listed(joon, mina)).toEqual([0, 0, 0, 0]);
  });

  test('are proposed to each other again once the last block ends', async () => {
    const [mina, joon] = await newPair();
    await deliver(event('created', mina, joon), event('created', joon, mina));
    await deliver(event('deleted', mina, joon));
    await expect(like(mina, joon)).rejects.toMatchObject(notFound);
    await deliver(event('deleted', joon, mina));
    expect(await listed(mina, joon)).toEqual([0, 0, 0, 1]);
    expect(await listed(joon, mina)).toEqual([0, 0, 0, 1]);
    await like(mina, joon);
    expect(await like(joon, mina)).toMatchObject({ matchId: expect.any(String) });
  });

  test('have nothing between them when the block comes after the like has looked for one', async () => {
    const [mina, joon] = await newPair();
    const [lookForBlock, readPair] = [blocked.get, pairs.get];
    let block: Promise<void> | undefined;
    const looking = jest.spyOn(blocked, 'get').mockImplementationOnce(async (...parameters) => {
      const found = await lookForBlock(...parameters);
      block = deliver(event('created', joon, mina));
      await block;
      return found;
    });
    const reading = jest.spyOn(pairs, 'get').mockImplementationOnce(async (...parameters) => {
      await waitUntil('the block is handled', async () => block?.then(() => true));
      return readPair(...parameters);
    });
    await expect(like(mina, joon)).rejects.toMatchObject(notFound);
    expect([looking, reading].map(({ mock }) => mock.calls.length > 1)).toEqual([true, true]);
    jest.restoreAllMocks();
    expect(await stored(mina, joon)).toMatchObject({ low: 'passed', high: 'passed' });
  });

  test('have nothing between them, however their likes race with the block', async () => {
    const random = seededRandom(13);
    for (let round = 0; round < 10; round++) {
      const [mina, joon] = await newPair();
      const racing = Array.from({ length: 6 }, () => {
        const [from, to] = pickOne(random, [mina, joon] as const, [joon, mina] as const);
        return like(from, to).catch((error: unknown) => expect(error).toMatchObject(notFound));
      });
      racing.splice(integerBetween(random, 0, 6), 0, deliver(event('created', mina, joon)));
      await Promise.all(racing);
      expect(await stored(mina, joon)).toMatchObject({ low: 'passed', high: 'passed' });
      expect(await stored(mina, joon)).not.toHaveProperty('matchId');
      expect(await listed(mina, joon)).toEqual([0, 0, 0, 0]);
      expect(await listed(joon, mina)).toEqual([0, 0, 0, 0]);
    }
  });
});

test('blocks that come one to five times and shuffled end as in one clean run', async () => {
  const random = seededRandom(31);
  for (let round = 0; round < 8; round++) {
    const [mina, joon] = await newPair();
    await like(mina, joon);
    const history = [
      event('created', mina, joon),
      event('created', joon, mina),
      event('deleted', mina, joon),
    ];
    if (round % 2) history.push(event('deleted', joon, mina));
    const storm: typeof history = [];
    for (const one of history)
      for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
        storm.splice(integerBetween(random, 0, storm.length), 0, one);
    await deliver(...storm.slice(0, 10));
    await deliver(...storm.slice(10));
    const left = await relations.get({ userId: mina, otherId: joon }, { consistent: true });
    expect(left?.list).toBe(round % 2 ? undefined : 'passes');
  }
});
