import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { crashingAt, useTestTable } from '@moim/testing';
import { chats, memberIdsOf } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { memberships } from '../src/models/membership.ts';
import { messages } from '../src/models/message.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { people } from '../src/models/person.ts';
import { showMessage } from '../src/models/show-message.ts';
import { createChat, getChat, listChats } from '../src/services/chats.ts';
import { forgetDeparted, forgetPerson } from '../src/services/leaving.ts';
import { markRead } from '../src/services/mark-read.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { newPeople, storedChat } from './table.ts';

beforeAll(() => useTestTable(...entities));

const page = (caller: string) => ({ limit: 20, caller });
const stored = (chatId: string) => chats.get({ chatId }, { consistent: true });

describe('a person who leaves', () => {
  test('is removed from their chats, in which what they wrote stays without their name', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const { chatId } = await storedChat([mina, joon, sol]);
    await sendMessage(mina, chatId, { text: 'I was here' });
    await sendMessage(joon, chatId, { text: 'So was I' });
    await forgetPerson(mina);
    const chat = await stored(chatId);
    if (!chat) throw new Error('The chat is gone.');
    expect(memberIdsOf(chat)).toEqual([joon, sol]);
    expect(chat).not.toHaveProperty('closedAt');
    const { items } = await messages.find.ofChat({ chatId });
    expect(items.map((message) => showMessage(chat, message))).toMatchObject([
      { text: 'I was here', messageId: messageIdOf(chatId, 1) },
      { text: 'So was I', senderId: joon },
    ]);
    expect(JSON.stringify([chat, items])).not.toContain(mina);
    await expect(getChat(mina, chatId)).rejects.toMatchObject({ type: 'not-found' });
    expect((await listChats(mina, page(mina))).items).toEqual([]);
  });

  test('closes the chats of two, which can still be read and marked as read', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const { chatId } = await storedChat([mina, joon]);
    await sendMessage(mina, chatId, { text: 'Goodbye' });
    await forgetPerson(mina);
    const { chat } = await getChat(joon, chatId);
    expect(chat.closedAt).toEqual(expect.any(String));
    await expect(sendMessage(joon, chatId, { text: 'Wait' })).rejects.toMatchObject({ type: 'conflict' });
    await markRead(joon, chatId, messageIdOf(chatId, 1));
    expect((await getChat(joon, chatId)).membership.readSeq).toBe(1);
  });

  test('takes chats along in which nobody remains, with all messages', async () => {
    const members = await newPeople(3);
    const { chatId } = await storedChat(members);
    for (const member of members) await sendMessage(member, chatId, { text: 'Hello' });
    await Promise.all(members.map(forgetPerson));
    expect(await stored(chatId)).toBeUndefined();
    expect((await messages.find.ofChat({ chatId }, { consistent: true })).items).toEqual([]);
    for (const userId of members) {
      expect((await memberships.find.ofUser({ userId }, { consistent: true })).items).toEqual([]);
    }
  });

  test('is forgotten as well when that is interrupted at any request and repeated', async () => {
    let crash = 1;
    for (let crashed = true; crashed; crash++) {
      const [mina = '', joon = ''] = await newPeople(2);
      const { chatId } = await storedChat([mina, joon]);
      await sendMessage(mina, chatId, { text: 'Hello' });
      await forgetPerson(joon);
      crashed = await crashingAt(crash, () => forgetPerson(mina));
      await forgetPerson(mina);
      expect(await stored(chatId)).toBeUndefined();
      expect((await messages.find.ofChat({ chatId }, { consistent: true })).items).toEqual([]);
      expect((await memberships.find.ofUser({ userId: mina }, { consistent: true })).items).toEqual([]);
    }
    expect(crash).toBeGreaterThan(8);
  });

  test('can neither open chats nor become a member of one', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    await forgetPerson(mina);
    await expect(createChat(mina, { memberIds: [joon] })).rejects.toMatchObject({ type: 'conflict' });
    const errors = [{ path: 'memberIds.0', message: expect.any(String) }];
    await expect(createChat(joon, { memberIds: [mina] })).rejects.toMatchObject({ type: 'conflict', errors });
  });

  test('is removed from a chat that was opened while they left, by the event of its creation', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    await forgetPerson(mina);
    const { chatId } = await storedChat([joon, mina, sol]);
    await forgetDeparted(chatId);
    await forgetDeparted(chatId);
    const chat = await stored(chatId);
    expect(chat && memberIdsOf(chat)).toEqual([joon, sol]);
    expect((await memberships.find.ofUser({ userId: mina }, { consistent: true })).items).toEqual([]);
    // Not known yet is not the same as left.
    const unknown = randomUUID();
    const early = await storedChat([joon, unknown]);
    await forgetDeparted(early.chatId);
    expect(await stored(early.chatId)).toEqual(early);
    await forgetDeparted(randomUUID());
  });

  test('leaves no trace of themselves when they write and leave at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const [mina = '', joon = '', sol = ''] = await newPeople(3);
      const { chatId } = await storedChat([mina, joon, sol]);
      const sending = [1, 2, 3].map((index) =>
        sendMessage(mina, chatId, { text: `${index}` }).catch(() => {}),
      );
      await Promise.all([...sending, forgetPerson(mina)]);
      const { items } = await messages.find.ofChat({ chatId }, { consistent: true });
      const chat = await stored(chatId);
      expect(JSON.stringify([chat, items])).not.toContain(mina);
      expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
      expect(await memberships.get({ userId: mina, chatId }, { consistent: true })).toBeUndefined();
    }
  });

  test('stays noted for longer than their tokens are valid', async () => {
    const [mina = ''] = await newPeople(1);
    await forgetPerson(mina);
    const person = await people.get({ userId: mina }, { consistent: true });
    expect(person?.expiresAt).toBeGreaterThan(Date.now() / 1000 + 39 * 24 * 60 * 60);
  });
});
