import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { type FakeEndpoint, startFakeEndpoint, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { sayTyping } from '../src/services/typing.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { openConnection } from './table.ts';

/** What the function `members` of chats answers, by chat. */
const chats = new Map<string, { userIds: string[] } | { problem: 'conflict' }>();
/** The status of its next answers. */
let status = 200;
let asked: { chatId: string; userId: string }[];

let gateway: FakeGateway;
let lambda: FakeEndpoint;
beforeAll(async () => {
  gateway = await startFakeGateway();
  lambda = await startFakeEndpoint('LAMBDA', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const payload = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(payload);
    const chat = chats.get(payload.chatId);
    const isForeign = chat && 'userIds' in chat && !chat.userIds.includes(payload.userId);
    response.statusCode = status;
    response.end(JSON.stringify(isForeign || !chat ? { problem: 'not-found' } : chat));
  });
  process.env.MEMBERS_FUNCTION = 'moim-chats-dev-members';
  await useTestTable(...entities);
});
afterAll(() => {
  lambda.stop();
  gateway.stop();
});

let chatId: string;
let [mina, joon, ofMina, ofJoon] = ['', '', '', ''];
beforeEach(async () => {
  [asked, status] = [[], 200];
  [mina, joon, chatId] = [randomUUID(), randomUUID(), newId()];
  chats.set(chatId, { userIds: [mina, joon] });
  [ofMina, ofJoon] = [await openConnection(mina), await openConnection(joon)];
});

test('typing is pushed to the other members, not to oneself', async () => {
  await sayTyping(ofMina, chatId);
  expect(gateway.posted.get(ofJoon)).toEqual([{ type: 'typing', chatId, userId: mina }]);
  expect(gateway.posted.has(ofMina)).toBe(false);
});

test('typing in a chat of others is refused like typing in an unknown one, and reaches nobody', async () => {
  const stranger = await openConnection(randomUUID());
  const problem = { type: 'not-found', message: 'You have no such chat.' };
  await expect(sayTyping(stranger, chatId)).rejects.toMatchObject(problem);
  await expect(sayTyping(stranger, newId())).rejects.toMatchObject(problem);
  expect(gateway.posted.has(ofJoon)).toBe(false);
});

test('typing in a closed chat is a conflict', async () => {
  chats.set(chatId, { problem: 'conflict' });
  await expect(sayTyping(ofMina, chatId)).rejects.toMatchObject({ type: 'conflict' });
});

test('typing over a connection that has ended is unauthorized, and chats is not asked', async () => {
  const ended = await openConnection(mina, { endsAt: Date.now() });
  await expect(sayTyping(ended, chatId)).rejects.toMatchObject({ type: 'unauthorized' });
  expect(asked).toEqual([]);
});

test('chats is asked once for those who type a few times, and for each person', async () => {
  for (let count = 0; count < 3; count += 1) await sayTyping(ofMina, chatId);
  await sayTyping(ofJoon, chatId);
  expect(asked).toEqual([
    { chatId, userId: mina },
    { chatId, userId: joon },
  ]);
  expect(gateway.posted.get(ofJoon)).toHaveLength(3);
});

test('while chats does not answer, typing is unavailable', async () => {
  status = 503;
  await expect(sayTyping(ofMina, chatId)).rejects.toMatchObject({
    type: 'unavailable',
    headers: { 'retry-after': '1' },
  });
  status = 200;
  await sayTyping(ofMina, chatId);
});

test('of 40 at the same time 30 are sent, and the others say when to try again', async () => {
  // Both windows, if a minute ends in between.
  const seconds = new Date().getSeconds();
  if (seconds >= 55) await new Promise((resolve) => setTimeout(resolve, (61 - seconds) * 1_000));
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => sayTyping(ofMina, chatId)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(10);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({
      type: 'too-many-requests',
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    });
  }
  expect(gateway.posted.get(ofJoon)).toHaveLength(30);
  // Another connection of the same person does not help.
  await expect(sayTyping(await openConnection(mina), chatId)).rejects.toMatchObject({
    type: 'too-many-requests',
  });
  await sayTyping(ofJoon, chatId);
});
