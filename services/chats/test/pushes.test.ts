import { beforeAll, expect, test } from '@jest/globals';
import type { StreamChange } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { type Chat, chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { type Membership, memberships } from '../src/models/membership.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { markRead } from '../src/services/mark-read.ts';
import { deleteMessage } from '../src/services/messages.ts';
import { pushesOf } from '../src/services/pushes.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { newPeople, storedChat } from './table.ts';

beforeAll(() => useTestTable(...entities));

const record = { id: 'e', sequenceNumber: '1', at: 0 };

const changeOfChat = (old: Chat | undefined, now: Chat): StreamChange<'chats', Chat> =>
  old
    ? { entity: 'chats', ...record, kind: 'changed', old, new: now }
    : { entity: 'chats', ...record, kind: 'created', new: now };

const changeOfMembership = (old: Membership, now: Membership): StreamChange<'memberships', Membership> => ({
  entity: 'memberships',
  ...record,
  kind: 'changed',
  old,
  new: now,
});

/** A chat of two people, and what an action pushes because of its change of the chat. */
async function chatOfTwo() {
  const [mina = '', joon = ''] = await newPeople(2);
  const chat = await storedChat([mina, joon]);
  const { chatId } = chat;
  const key = { chatId };
  async function pushed(action: () => Promise<unknown>) {
    const before = await chats.get(key, { consistent: true });
    await action();
    const after = await chats.get(key, { consistent: true });
    if (!before || !after) throw new Error('The chat is gone.');
    return pushesOf(changeOfChat(before, after));
  }
  return { mina, joon, chat, chatId, pushed };
}

test('a new chat is pushed to its members', async () => {
  const { mina, joon, chat, chatId } = await chatOfTwo();
  expect(pushesOf(changeOfChat(undefined, chat))).toEqual([
    { to: { userIds: [mina, joon] }, push: { type: 'chat.created', chatId } },
  ]);
});

test('a message is pushed to all members as they see it, with its place', async () => {
  const { mina, joon, chatId, pushed } = await chatOfTwo();
  await sendMessage(joon, chatId, { text: 'first' });
  expect(await pushed(() => sendMessage(mina, chatId, { text: 'second' }))).toEqual([
    {
      to: { userIds: [mina, joon] },
      push: {
        type: 'message.created',
        chatId,
        seq: 2,
        message: {
          messageId: messageIdOf(chatId, 2),
          chatId,
          seq: 2,
          senderId: mina,
          text: 'second',
          fileIds: [],
          createdAt: expect.any(String),
        },
      },
    },
  ]);
});

test('a deletion is pushed once, of the last message and of an earlier one', async () => {
  const { mina, chatId, pushed } = await chatOfTwo();
  await sendMessage(mina, chatId, { text: 'first' });
  await sendMessage(mina, chatId, { text: 'second' });
  for (const seq of [1, 2]) {
    const messageId = messageIdOf(chatId, seq);
    const remove = () => deleteMessage(mina, chatId, messageId, undefined);
    expect(await pushed(remove)).toMatchObject([{ push: { type: 'message.deleted', chatId, messageId } }]);
    expect(await pushed(remove)).toEqual([]);
  }
});

test('a closed chat is pushed to those who remain', async () => {
  const { mina, joon, chatId, pushed } = await chatOfTwo();
  expect(await pushed(() => forgetPerson(mina))).toEqual([
    { to: { userIds: [joon] }, push: { type: 'chat.closed', chatId } },
  ]);
});

test('what someone has read is pushed to the members of the chat, but not that they sent something', async () => {
  const { mina, joon, chatId } = await chatOfTwo();
  const seen: Membership[] = [];
  const note = async (userId: string) => {
    const membership = await memberships.get({ userId, chatId }, { consistent: true });
    if (membership) seen.push(membership);
  };
  await sendMessage(mina, chatId, { text: 'Hello' });
  await note(joon);
  await markRead(joon, chatId, messageIdOf(chatId, 1));
  await note(joon);
  await sendMessage(joon, chatId, { text: 'Hi' });
  await note(joon);
  const [unread, read, answered] = seen;
  if (!unread || !read || !answered) throw new Error('A membership is gone.');
  expect(pushesOf(changeOfMembership(unread, read))).toEqual([
    {
      to: { membersOf: chatId },
      push: { type: 'message.read', chatId, userId: joon, messageId: messageIdOf(chatId, 1) },
    },
  ]);
  expect(pushesOf(changeOfMembership(read, answered))).toEqual([]);
});

test('the end of a chat or of a membership is not pushed', async () => {
  const { chat } = await chatOfTwo();
  const end = { ...record, kind: 'deleted', expired: false } as const;
  expect(pushesOf({ entity: 'chats', ...end, old: chat })).toEqual([]);
  const old = { userId: 'u', chatId: chat.chatId, readSeq: 0, activeAt: '' };
  expect(pushesOf({ entity: 'memberships', ...end, old })).toEqual([]);
  expect(pushesOf({ entity: 'memberships', ...record, kind: 'created', new: old })).toEqual([]);
});
