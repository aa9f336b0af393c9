import { beforeAll, expect, test } from '@jest/globals';
import { areBlocked } from '@moim/common/blocks';
import type { DomainEvent } from '@moim/common/events';
import { newId } from '@moim/common/ids';
import { buildEvent, seededRandom, useTestTable } from '@moim/testing';
import { blocked } from '../src/models/blocked.ts';
import { chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';
import { deliver, inOrder, stormy } from './deliver.ts';
import { newPeople, storedChat } from './table.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const consistent = { consistent: true };

/** Who blocks whom, by their places in the world, and who ends it. The last person leaves. */
const blocks = ['01', '10', '12', '23', '32', '34', '40', '41'];
const ended = ['10', '23', '32', '41'];
/** Chats that are open at first: none of two people whose block ends, because such a chat may close, or open after that. */
const groups = ['01', '12', '34', '02', '012', '015', '0245', '035'];
const matches = ['01', '12', '34', '04', '03', '13'];

/** What happens to people, with new ids. */
async function newWorld() {
  const userIds = await newPeople(6);
  const at = (places: string) => Array.from(places, (place) => userIds[Number(place)] ?? '');
  const chatIds: string[] = [];
  for (const group of groups) chatIds.push((await storedChat(at(group))).chatId);
  const matched = matches.map((pair) => ({ matchId: newId(), userIds: at(pair) }));
  const block = (verb: 'created' | 'deleted') => (pair: string) => {
    const [userId = '', blockedId = ''] = at(pair);
    return buildEvent(`users.block.${verb}`, { userId, blockedId }, { subject: `${userId}#${blockedId}` });
  };
  const leaver = userIds.at(-1) ?? '';
  const history: DomainEvent[] = [
    ...matched.map((match) => buildEvent('match.match.created', match, { subject: match.matchId })),
    ...blocks.map(block('created')),
    ...ended.map(block('deleted')),
    buildEvent('users.user.deleted', { userId: leaver }, { subject: leaver }),
  ];
  return { userIds, chatIds: [...chatIds, ...matched.map(({ matchId }) => chatIdOfMatch(matchId))], history };
}

/** Which chats are closed, and who is blocked, by their places in the world. */
async function endState({ userIds, chatIds }: Awaited<ReturnType<typeof newWorld>>) {
  const found = await chats.getMany(
    chatIds.map((chatId) => ({ chatId })),
    consistent,
  );
  const pairs = userIds.flatMap((one, place) =>
    userIds.slice(place + 1).map((other, more) => ({ name: `${place}${place + 1 + more}`, one, other })),
  );
  const known = pairs.map(async ({ name, one, other }) => {
    const [lowId = '', highId = ''] = [one, other].sort();
    const stored = await blocked.get({ lowId, highId }, consistent);
    return stored === undefined ? [] : [[name, await areBlocked(blocked, one, other)]];
  });
  return {
    closed: [...groups, ...matches].filter((_, index) => found[index]?.closedAt !== undefined),
    blocked: (await Promise.all(known)).flat(),
  };
}

beforeAll(() => useTestTable(...entities));

test(`blocks that arrive one to five times in any order have the result of one clean run (SEED=${seed})`, async () => {
  const calm = await newWorld();
  await deliver(calm.history, inOrder);
  const clean = await endState(calm);
  expect(clean).toEqual({
    closed: ['01', '12', '34', '015', '01', '12', '34', '04'],
    blocked: ['01', '04', '12', '34'].map((pair) => [pair, true]),
  });
  const random = seededRandom(seed);
  for (let round = 0; round < 5; round++) {
    const world = await newWorld();
    await deliver(world.history, stormy(random));
    expect(await endState(world)).toEqual(clean);
  }
});
