import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import type { DomainEvent } from '@moim/common/events';
import { newId } from '@moim/common/ids';
import { buildEvent, readyFileData, seededRandom, useTestTable } from '@moim/testing';
import { chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';
import { memberships } from '../src/models/membership.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { people } from '../src/models/person.ts';
import { readyFiles } from '../src/models/ready-file.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { deliver, inOrder, stormy } from './deliver.ts';
import { newPeople, storedChat } from './table.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const consistent = { consistent: true };

interface World {
  userIds: string[];
  files: { ownerId: string; fileId: string }[];
  matches: { matchId: string; userIds: string[] }[];
}

/** Pairs of two who stay, of one who stays, and of two who leave: people with an even number leave. */
const pairs = ['13', '35', '57', '71', '01', '32', '45', '76', '02', '24', '46', '60'];

function newWorld(): World {
  const userIds = Array.from({ length: 8 }, () => randomUUID());
  return {
    userIds,
    files: userIds.map((ownerId) => ({ ownerId, fileId: newId() })),
    matches: pairs.map((pair) => ({
      matchId: newId(),
      userIds: Array.from(pair, (place) => userIds[Number(place)] ?? ''),
    })),
  };
}

/** What happens in the world, in order. */
function historyOf({ userIds, files, matches }: World): DomainEvent[] {
  const about = (type: string, subject: string, data: object) => buildEvent(type, data, { subject });
  const some = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => index % 2 === 0);
  return [
    ...userIds.map((userId) => about('users.user.created', userId, { userId })),
    ...files.map((file) => about('files.file.ready', file.fileId, readyFileData(file))),
    ...matches.map((match) => about('match.match.created', match.matchId, match)),
    ...userIds.map((userId) => about('users.user.updated', userId, { userId })),
    ...some(files).map((file) => about('files.file.deleted', file.fileId, file)),
    ...some(matches).map((match) => about('match.match.deleted', match.matchId, match)),
    ...some(userIds).map((userId) => about('users.user.deleted', userId, { userId })),
  ];
}

/** What is stored in the end, with people by their place in the world, and without the times at which it happened. */
async function endState({ userIds, files, matches }: World) {
  const chatIds = matches.map(({ matchId }) => ({ chatId: chatIdOfMatch(matchId) }));
  const joins = matches.flatMap(({ matchId, userIds: members }) =>
    members.map((userId) => ({ userId, chatId: chatIdOfMatch(matchId) })),
  );
  const [known, rooms, places, attachable] = await Promise.all([
    people.getMany(
      userIds.map((userId) => ({ userId })),
      consistent,
    ),
    chats.getMany(chatIds, consistent),
    memberships.getMany(joins, consistent),
    readyFiles.getMany(files, consistent),
  ]);
  return {
    people: known.map((person) => person?.left),
    chats: rooms.map(
      (chat) =>
        chat && {
          members: Object.entries(chat.members).map(([number, userId]) => [number, userIds.indexOf(userId)]),
          closed: chat.closedAt !== undefined,
        },
    ),
    memberships: places.map((place) => place?.readSeq),
    files: attachable.map((file) => file !== undefined),
  };
}

beforeAll(() => useTestTable(...entities));

test(`events that arrive one to five times in any order have the result of one clean run (SEED=${seed})`, async () => {
  const calm = newWorld();
  await deliver(historyOf(calm), inOrder);
  const clean = await endState(calm);
  const states = clean.chats.map((chat) => chat?.closed);
  for (const state of [true, false, undefined]) expect(states).toContain(state);

  const random = seededRandom(seed);
  for (let round = 0; round < 2; round++) {
    // The same people and matches, with new ids.
    const world = newWorld();
    await deliver(historyOf(world), stormy(random));
    expect(await endState(world)).toEqual(clean);
  }
});

test('messages that are reported one to five times in any order move the chat up to the last one', async () => {
  const [mina = '', joon = '', sol = ''] = await newPeople(3);
  const { chatId } = await storedChat([mina, joon, sol]);
  const history: DomainEvent[] = [];
  for (let index = 0; index < 25; index++) {
    const { message } = await sendMessage(index % 2 ? mina : joon, chatId, { text: `${index}` });
    const data = { chatId, messageId: messageIdOf(chatId, message.seq) };
    history.push(buildEvent('chats.message.created', data, { subject: chatId }));
  }
  await deliver(history, stormy(seededRandom(seed)));
  const chat = await chats.get({ chatId }, consistent);
  for (const userId of [mina, joon, sol]) {
    const membership = await memberships.get({ userId, chatId }, consistent);
    expect(membership?.activeAt).toBe(chat?.activeAt);
  }
});
