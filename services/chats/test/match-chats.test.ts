import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { useTestTable } from '@moim/testing';
import { chats, memberIdsOf } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';
import { memberships } from '../src/models/membership.ts';
import { closeMatchChat, openMatchChat } from '../src/services/match-chats.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { newPeople } from './table.ts';

beforeAll(() => useTestTable(...entities));

const newMatch = async () => ({ matchId: newId(), userIds: await newPeople(2) });
const chatOf = ({ matchId }: { matchId: string }) =>
  chats.get({ chatId: chatIdOfMatch(matchId) }, { consistent: true });

test('the chat of a match has an id that follows from the match: a ULID of the same time', () => {
  const matchId = newId();
  const chatId = chatIdOfMatch(matchId);
  expect(chatId).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  expect(chatId).toBe(chatIdOfMatch(matchId));
  expect([chatId.slice(0, 10), chatId === matchId]).toEqual([matchId.slice(0, 10), false]);
  expect(chatIdOfMatch(randomUUID())).toMatch(/^0{10}[0-9A-HJKMNP-TV-Z]{16}$/);
});

test('a match opens one chat of its two people, however often it is reported at the same time', async () => {
  const match = await newMatch();
  await Promise.all(Array.from({ length: 5 }, () => openMatchChat(match)));
  const chat = await chatOf(match);
  expect(chat && memberIdsOf(chat)).toEqual(match.userIds);
  expect(chat?.matchId).toBe(match.matchId);
  for (const userId of match.userIds) {
    expect((await memberships.find.ofUser({ userId })).items).toHaveLength(1);
  }
});

test('the end of a match closes its chat and keeps its messages', async () => {
  const match = await newMatch();
  await openMatchChat(match);
  const { chatId } = (await chatOf(match)) ?? { chatId: '' };
  const [first = ''] = match.userIds;
  await sendMessage(first, chatId, { text: 'Hello' });
  await closeMatchChat(match);
  const closed = await chatOf(match);
  expect(closed).toMatchObject({ seq: 1, closedAt: expect.any(String) });
  await closeMatchChat(match);
  expect((await chatOf(match))?.closedAt).toBe(closed?.closedAt);
  await expect(sendMessage(first, chatId, { text: 'Hello?' })).rejects.toMatchObject({ type: 'conflict' });
});

test('a match whose end is reported first, or at the same time, leaves a closed chat', async () => {
  const [late, racing] = [await newMatch(), await newMatch()];
  await closeMatchChat(late);
  await openMatchChat(late);
  await Promise.all([openMatchChat(racing), closeMatchChat(racing), closeMatchChat(racing)]);
  for (const match of [late, racing]) {
    const chat = await chatOf(match);
    expect(chat?.closedAt).toEqual(expect.any(String));
    expect(chat && memberIdsOf(chat)).toEqual(match.userIds);
  }
});
