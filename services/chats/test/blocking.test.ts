import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { buildEvent, useTestTable } from '@moim/testing';
import { blocked } from '../src/models/blocked.ts';
import { chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';
import { memberships } from '../src/models/membership.ts';
import { createChat } from '../src/services/chats.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { listMessages } from '../src/services/messages.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { deliver, inOrder } from './deliver.ts';
import { newPeople, storedChat } from './table.ts';

beforeAll(() => useTestTable(...entities));

const event = (verb: 'created' | 'deleted', userId: string, blockedId: string) =>
  buildEvent(`users.block.${verb}`, { userId, blockedId }, { subject: `${userId}#${blockedId}` });
const block = (userId: string, blockedId: string) => deliver([event('created', userId, blockedId)], inOrder);
const isClosed = async (chatId: string) =>
  (await chats.get({ chatId }, { consistent: true }))?.closedAt !== undefined;
const conflict = { type: 'conflict' };

describe('two people of whom one blocked the other', () => {
  test('write no more in the chats of which they are the only members, and can still read them', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const [one, two, group, other] = [
      await storedChat([mina, joon]),
      await storedChat([joon, mina]),
      await storedChat([mina, joon, sol]),
      await storedChat([mina, sol]),
    ];
    await sendMessage(joon, one.chatId, { text: 'Hello' });
    await block(mina, joon);
    for (const writer of [mina, joon])
      await expect(sendMessage(writer, one.chatId, { text: 'Hello?' })).rejects.toMatchObject(conflict);
    expect((await listMessages(joon, one.chatId, { limit: 5, caller: joon })).page.items).toHaveLength(1);
    expect(await Promise.all([two, group, other].map(({ chatId }) => isClosed(chatId)))).toEqual([
      true,
      false,
      false,
    ]);
    await sendMessage(joon, group.chatId, { text: 'Hello, both' });
  });

  test('open no chat with the other in it, as if there were nobody, until the block ends', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    await block(mina, joon);
    const refusal = (path: string) => ({
      ...conflict,
      errors: [{ path, message: 'Must be a person with a profile' }],
    });
    for (const [one, another] of [
      [mina, joon],
      [joon, mina],
    ] as const) {
      for (const nobody of [another, randomUUID()])
        await expect(createChat(one, { memberIds: [sol, nobody] })).rejects.toMatchObject(
          refusal('memberIds.1'),
        );
    }
    await createChat(sol, { memberIds: [mina, joon] });
    await deliver([event('deleted', mina, joon)], inOrder);
    await createChat(joon, { memberIds: [mina] });
  });

  test('have no chat when the block comes after its creator has looked for one', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const read = blocked.getMany;
    const spy = jest.spyOn(blocked, 'getMany').mockImplementationOnce(async (...parameters) => {
      const found = await read(...parameters);
      await block(joon, mina);
      return found;
    });
    await expect(createChat(mina, { memberIds: [joon] })).rejects.toMatchObject(conflict);
    spy.mockRestore();
    expect((await memberships.find.ofUser({ userId: mina }, { consistent: true })).items).toEqual([]);
  });

  test('have no open chat, however its creation races with the block', async () => {
    for (let round = 0; round < 10; round++) {
      const [mina = '', joon = ''] = await newPeople(2);
      const creating = [mina, joon].map((one) =>
        createChat(one, { memberIds: [one === mina ? joon : mina] }).catch((error: unknown) => {
          expect(error).toMatchObject(conflict);
          return undefined;
        }),
      );
      const [, ...created] = await Promise.all([block(mina, joon), ...creating]);
      for (const chat of created) if (chat) expect(await isClosed(chat.chat.chatId)).toBe(true);
    }
  });

  test('have no open chat when a match is reported after the block, or when others leave a group', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const group = await storedChat([mina, joon, sol]);
    await block(mina, joon);
    const matchId = newId();
    await deliver([buildEvent('match.match.created', { matchId, userIds: [mina, joon] })], inOrder);
    expect(await isClosed(chatIdOfMatch(matchId))).toBe(true);
    await forgetPerson(sol);
    expect(await isClosed(group.chatId)).toBe(true);
  });
});

test('a chat of 50 can be opened', async () => {
  const [mina = '', ...others] = await newPeople(50);
  expect((await createChat(mina, { memberIds: others })).chat.seq).toBe(0);
});
