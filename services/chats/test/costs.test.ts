import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { createChat, getChat, listChats } from '../src/services/chats.ts';
import { followActivity } from '../src/services/follow-activity.ts';
import { markRead } from '../src/services/mark-read.ts';
import { findMembers } from '../src/services/members.ts';
import { deleteMessage, listMessages } from '../src/services/messages.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { newPeople, storedChat } from './table.ts';

beforeAll(() => useTestTable(...entities));
afterEach(() => configureConnection());

const readVerbs = /^(get|getMany|find\..*)$/;

/** The capacity units that some work reads and writes, as DynamoDB reports them. */
async function unitsOf(work: () => Promise<unknown>): Promise<[read: number, written: number]> {
  let [read, written] = [0, 0];
  configureConnection({
    observe: ({ verb, capacityUnits }) => {
      if (readVerbs.test(verb)) read += capacityUnits;
      else written += capacityUnits;
    },
  });
  await work();
  configureConnection();
  return [read, written];
}

test('a call costs as many read and write units as the README says, in chats of 2 and of 50', async () => {
  const members = await newPeople(50);
  const [mina = '', joon = ''] = members;
  const page = { limit: 20, caller: mina };
  for (let index = 0; index < 20; index++) await createChat(mina, { memberIds: [joon] });
  const ofTwo = await storedChat([mina, joon]);
  const ofFifty = await storedChat(members);
  for (const { chatId } of [ofTwo, ofFifty]) {
    for (let index = 0; index < 30; index++) await sendMessage(joon, chatId, { text: 'See you there.' });
  }
  const of = async ({ chatId }: { chatId: string }, perMember: number) => {
    const last = messageIdOf(chatId, 31);
    expect({
      send: await unitsOf(() => sendMessage(mina, chatId, { text: 'See you there.' })),
      follow: await unitsOf(() => followActivity(chatId, last)),
      skip: await unitsOf(() => followActivity(chatId, messageIdOf(chatId, 29))),
      markRead: await unitsOf(() => markRead(joon, chatId, last)),
      getChat: await unitsOf(() => getChat(joon, chatId)),
      findMembers: await unitsOf(() => findMembers(joon, chatId)),
      deleteMessage: await unitsOf(() => deleteMessage(mina, chatId, last, undefined)),
    }).toEqual({
      send: [1, expect.any(Number)],
      follow: [1, 3 * perMember],
      skip: [1, 0],
      markRead: [1, 2],
      getChat: [2, 0],
      findMembers: [1, 0],
      deleteMessage: [2, expect.any(Number)],
    });
    const [listRead] = await unitsOf(() => listMessages(mina, chatId, page));
    expect(listRead).toBeLessThanOrEqual(4);
  };
  await of(ofTwo, 1);
  await of(ofFifty, 49);
  const [sentRead, sentWritten] = await unitsOf(() => sendMessage(mina, ofTwo.chatId, { text: 'Bye.' }));
  expect([sentRead, sentWritten]).toEqual([1, 8]);
  const [listRead] = await unitsOf(() => listChats(mina, page));
  expect(listRead).toBeLessThanOrEqual(42);
});
