import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { type Chat, chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { emitter } from '../src/publish.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { deleteMessage } from '../src/services/messages.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { streamEvent } from './stream-event.ts';
import { newPeople, storedChat } from './table.ts';

beforeAll(() => useTestTable(...entities));

const emitted = (before: Chat | undefined, after: Chat | undefined) =>
  emitter.changes(streamEvent({ name: 'chat', before, after })).flatMap((change) => change.emissions());

test('a chat emits its creation, each message with ids only, and its end', async () => {
  const [mina = '', joon = ''] = await newPeople(2);
  const chat = await storedChat([mina, joon]);
  const { chatId } = chat;
  const states: Chat[] = [chat];
  const steps = [
    () => sendMessage(joon, chatId, { text: 'Private' }),
    () => deleteMessage(joon, chatId, messageIdOf(chatId, 1), undefined),
    () => forgetPerson(mina),
  ];
  for (const step of steps) {
    await step();
    const state = await chats.get({ chatId }, { consistent: true });
    if (state) states.push(state);
  }
  const [created, sent, deleted, closed] = states;
  expect(emitted(undefined, created)).toMatchObject([
    {
      type: { type: 'chats.chat.created' },
      subject: chatId,
      data: { chatId, memberIds: [mina, joon] },
      time: chat.createdAt,
    },
  ]);
  const [message, ...more] = emitted(created, sent);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ type: { type: 'chats.message.created' }, subject: chatId });
  expect(message?.data).toEqual({ chatId, messageId: messageIdOf(chatId, 1), senderId: joon });
  expect(emitted(sent, deleted)).toEqual([]);
  expect(emitted(deleted, closed)).toMatchObject([
    { type: { type: 'chats.chat.closed' }, data: { chatId, memberIds: [joon] }, time: closed?.closedAt },
  ]);
  expect(emitted(closed, undefined)).toEqual([]);
});

test('the chat of a match says which match opened it', () => {
  const chat: Chat = {
    chatId: 'c',
    members: { 1: 'mina', 2: 'joon' },
    seq: 0,
    matchId: 'm',
    activeAt: '',
    createdAt: '',
  };
  expect(emitted(undefined, chat)).toMatchObject([{ data: { matchId: 'm', memberIds: ['mina', 'joon'] } }]);
});
