import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
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
import { matchListeners } from '../src/match-events.ts';
import { chats } from '../src/models/chat.ts';
import { entities, handled } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';
import { memberships } from '../src/models/membership.ts';
import { people } from '../src/models/person.ts';
import { readyFiles } from '../src/models/ready-file.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { newPeople, storedChat } from './table.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const consume = consumer({ records: handled, listeners: [...listeners, ...matchListeners] });
const consistent = { consistent: true };

interface World {
  userIds: string[];
  files: { ownerId: string; fileId: string }[];
  matches: { matchId: string; userIds: string[] }[];
}

function newWorld(random: () => number): World {
  const userIds = Array.from({ length: 12 }, () => randomUUID());
  const someone = () => userIds[integerBetween(random, 0, userIds.length - 1)] ?? '';
  return {
    userIds,
    files: Array.from({ length: 10 }, () => ({ ownerId: someone(), fileId: newId() })),
    matches: Array.from({ length: 20 }, () => {
      const first = someone();
      const second = userIds.find((userId) => userId !== first && random() < 0.3) ?? userIds[0] ?? '';
      return { matchId: newId(), userIds: [first, second] };
    }).filter(({ userIds: [first, second] }) => first !== second),
  };
}

/** What happens in the world, in order. */
function historyOf({ userIds, files, matches }: World): DomainEvent[] {
  const about = (type: string, subject: string, data: object) => buildEvent(type, data, { subject });
  const some = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => index % 2 === 0);
  return [
    ...userIds.map((userId) => about('users.user.created', userId, { userId })),
    ...files.map((file) => about('files.file.ready', file.fileId, file)),
    ...matches.map((match) => about('match.match.created', match.matchId, match)),
    ...userIds.map((userId) => about('users.user.updated', userId, { userId })),
    ...some(files).map((file) => about('files.file.deleted', file.fileId, file)),
    ...some(matches).map((match) => about('match.match.deleted', match.matchId, match)),
    ...some(userIds).map((userId) => about('users.user.deleted', userId, { userId })),
  ];
}

/** The event that the creation of a match's chat causes. */
function creationOf({ data }: DomainEvent): DomainEvent {
  const { matchId } = JSON.parse(JSON.stringify(data));
  const chatId = chatIdOfMatch(matchId);
  return buildEvent('chats.chat.created', { chatId }, { subject: chatId });
}

interface Delivery {
  /** Puts an event into the queue. */
  enqueue: (queue: DomainEvent[], event: DomainEvent) => void;
  batches: number;
  batchSize: number;
}

/** Handles all events and those that they cause, several batches at a time, and delivers again what failed. */
async function deliver(history: readonly DomainEvent[], { enqueue, batches, batchSize }: Delivery) {
  const queue: DomainEvent[] = [];
  for (const event of history) enqueue(queue, event);
  while (queue.length > 0) {
    const taken = Array.from({ length: batches }, () => queue.splice(0, batchSize));
    for (const { event, failed } of (await Promise.all(taken.map(handle))).flat()) {
      if (failed) queue.push(event);
      else if (event.type.startsWith('match.')) enqueue(queue, creationOf(event));
    }
  }
}

async function handle(events: readonly DomainEvent[]) {
  const records = events.map(buildSqsRecord);
  const { batchItemFailures } = await consume({ Records: records }, lambdaContext(5_000));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return events.map((event, index) => ({ event, failed: failed.has(records[index]?.messageId ?? '') }));
}

/** What is stored in the end, without the times at which it happened. */
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
    chats: rooms.map((chat) => chat && { members: chat.members, closed: chat.closedAt !== undefined }),
    memberships: places.map((place) => place?.readSeq),
    files: attachable,
  };
}

test(`events that arrive one to five times in any order have the result of one clean run (SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const world = newWorld(random);
  const history = historyOf(world);

  await useTestTable(...entities);
  const inOrder = { enqueue: (queue: DomainEvent[], event: DomainEvent) => void queue.push(event) };
  await deliver(history, { ...inOrder, batches: 1, batchSize: 1 });
  const clean = await endState(world);
  expect(clean.chats.some((chat) => chat?.closed === false)).toBe(true);
  expect(clean.chats.some((chat) => chat?.closed === true)).toBe(true);

  for (let round = 0; round < 3; round++) {
    await useTestTable(...entities);
    const anywhere = {
      enqueue: (queue: DomainEvent[], event: DomainEvent) => {
        for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
          queue.splice(integerBetween(random, 0, queue.length), 0, event);
      },
    };
    await deliver(history, { ...anywhere, batches: 3, batchSize: 10 });
    expect(await endState(world)).toEqual(clean);
  }
});

test('messages that are reported one to five times in any order move the chat up to the last one', async () => {
  await useTestTable(...entities);
  const random = seededRandom(seed);
  const [mina = '', joon = '', sol = ''] = await newPeople(3);
  const { chatId } = await storedChat([mina, joon, sol]);
  const history: DomainEvent[] = [];
  for (let index = 0; index < 10; index++) {
    await sendMessage(index % 2 ? mina : joon, chatId, { text: `${index}` });
    history.push(buildEvent('chats.message.created', { chatId }, { subject: chatId }));
  }
  const enqueue = (queue: DomainEvent[], event: DomainEvent) => {
    for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
      queue.splice(integerBetween(random, 0, queue.length), 0, event);
  };
  await deliver(history, { enqueue, batches: 3, batchSize: 10 });
  const chat = await chats.get({ chatId }, consistent);
  for (const userId of [mina, joon, sol]) {
    const membership = await memberships.get({ userId, chatId }, consistent);
    expect(membership?.activeAt).toBe(chat?.activeAt);
  }
});
