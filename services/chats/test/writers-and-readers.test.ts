import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';
import { look, type Message, openChat } from './people.ts';

const writers = 20;
const messagesEach = Number(process.env.MESSAGES_EACH ?? 5);
const readers = 5;

/** Sends a text, and repeats the request while the chat is too busy, as a client does. */
async function say({ api }: Person, chatId: string, text: string): Promise<Message> {
  const params = { path: { chatId }, header: { 'Idempotency-Key': randomUUID() } };
  const send = () => api.POST('/v1/chats/{chatId}/messages', { params, body: { text } });
  return waitUntil('the message is sent', async () => (await send()).data);
}

interface Query {
  order?: 'asc' | 'desc';
  after?: string;
  limit?: number;
  cursor?: string;
}

/** Reads a page, and repeats the request while the service is too busy. */
async function messagesOf({ api }: Person, chatId: string, query: Query) {
  const read = () => api.GET('/v1/chats/{chatId}/messages', { params: { path: { chatId }, query } });
  return waitUntil('the messages are read', async () => (await read()).data);
}

/** Reads new messages until all are there, as a client that was offline does. */
async function follow(person: Person, chatId: string, count: number): Promise<string[]> {
  const seen: Message[] = [];
  while (seen.length < count) {
    const last = seen.at(-1);
    const query = last ? { after: last.messageId } : { order: 'asc' as const };
    const { items } = await messagesOf(person, chatId, { ...query, limit: 7 });
    seen.push(...items);
    if (items.length === 0) await pause(20);
  }
  return seen.map(({ messageId }) => messageId);
}

/** Walks back from the newest message to the first. */
async function walkBack(person: Person, chatId: string): Promise<number[]> {
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await messagesOf(person, chatId, { limit: 9, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ seq }) => seq));
    cursor = page.nextCursor;
  } while (cursor);
  return seen;
}

test(`${writers} members who write at the same time lose nothing, and all readers see one order`, async () => {
  const people: Person[] = [];
  for (let index = 0; index < writers; index++) people.push(await newMember());
  const { chatId } = await openChat(people);
  const count = writers * messagesEach;

  const sent: string[] = [];
  const writing = people.map(async (person, writer) => {
    for (let index = 0; index < messagesEach; index++) {
      const message = await say(person, chatId, `${writer}: ${index}`);
      sent.push(message.messageId);
    }
  });
  const following = people.slice(0, readers).map((person) => follow(person, chatId, count));
  const walking = people.slice(readers, 2 * readers).map(async (person) => {
    for (let time = 0; time < 5; time++) {
      const seen = await walkBack(person, chatId);
      // From the newest one at that moment down to the first: nothing is left out, nothing comes twice.
      expect(seen).toEqual(seen.map((_, index) => seen.length - index));
    }
  });
  const [, , orders] = await Promise.all([
    Promise.all(writing),
    Promise.all(walking),
    Promise.all(following),
  ]);

  const order = sent.toSorted();
  expect(new Set(order).size).toBe(count);
  for (const seen of orders) expect(seen).toEqual(order);
  const [first] = people;
  if (!first) throw new Error('There is no first member.');
  const all: Message[] = [];
  for (let after: string | undefined; all.length < count; after = all.at(-1)?.messageId) {
    const query = after === undefined ? { order: 'asc' as const } : { after };
    all.push(...(await messagesOf(first, chatId, { ...query, limit: 100 })).items);
  }
  for (let writer = 0; writer < writers; writer++) {
    const own = all.filter(({ text }) => text?.startsWith(`${writer}: `)).map(({ text }) => text);
    expect(own).toEqual(Array.from({ length: messagesEach }, (_, index) => `${writer}: ${index}`));
  }
  expect(all.map(({ createdAt }) => createdAt)).toEqual(all.map(({ createdAt }) => createdAt).toSorted());
  expect({ ...(await look(first, chatId)).lastMessage, files: [] }).toEqual(all.at(-1));
}, 180_000);
