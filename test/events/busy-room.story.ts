import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { connectLive, createMoimClient, type LiveError, type MoimClient } from '@moim/client';
import { waitUntil } from '@moim/testing';
import { apiUrl, newMember, type Person } from '@moim/testing/api';

/** MESSAGES=10000 for the full size. */
const messages = Number(process.env.MESSAGES ?? 400);
const writers = 20;
const watchers = 5;
/** How often each reader reads everything: with more messages not more often, because each walk is longer. */
const walksOfReader = 20;

/** Without the check of each answer against `openapi.json`, which would take most of the time. */
const apiOf = ({ accessToken }: Person): MoimClient => createMoimClient({ baseUrl: apiUrl, accessToken });

/** Sends a message until it is accepted: a person may send 300 a minute. */
async function say(api: MoimClient, chatId: string, text: string): Promise<void> {
  const path = { params: { path: { chatId }, header: { 'Idempotency-Key': text } }, body: { text } };
  for (;;) {
    const { data, response } = await api.POST('/v1/chats/{chatId}/messages', path);
    if (data) return;
    if (![409, 429, 503].includes(response.status))
      throw new Error(`A message was answered with ${response.status}`);
    await sleep(Number(response.headers.get('retry-after') ?? 1) * 1_000);
  }
}

/** Reads a chat from one end to the other. @returns the texts from the oldest on, and whether each place came once */
async function readAll(api: MoimClient, chatId: string, order: 'asc' | 'desc') {
  const texts: string[] = [];
  const places: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { order, limit: 100, ...(cursor !== undefined && { cursor }) };
    const { data } = await api.GET('/v1/chats/{chatId}/messages', { params: { path: { chatId }, query } });
    if (!data) throw new Error('The messages could not be listed');
    for (const { messageId, text = '' } of data.items) {
      places.push(messageId);
      texts.push(text);
    }
    cursor = data.nextCursor;
  } while (cursor !== undefined);
  if (order === 'desc') for (const list of [texts, places]) list.reverse();
  const seqs = places.map((messageId) => Number(messageId.split('-').at(-1)));
  return { texts, isWhole: seqs.every((seq, index) => seq === index + 1) };
}

/** Someone whose app hears the chat over a connection that `drop` breaks. */
function watch(person: Person, chatId: string, onError: (error: LiveError) => void) {
  const sockets: WebSocket[] = [];
  class Breakable extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const heard: string[] = [];
  const live = connectLive(apiOf(person), { onError, WebSocket: Breakable });
  live.chat(chatId).onMessage(({ text = '' }) => heard.push(text), { after: undefined });
  /** As a lost network does; a handshake under way is left alone. */
  const drop = () => {
    const socket = sockets.at(-1);
    if (socket?.readyState === WebSocket.OPEN) socket.close();
  };
  return { heard, live, drop, connections: () => sockets.length };
}

test(`${messages} messages by ${writers} people reach everyone once and in the same order`, async () => {
  const people: Person[] = [];
  for (let count = 0; count < writers; count += 1) people.push(await newMember());
  const [owner, ...others] = people;
  if (!owner) throw new Error('unreachable');
  const chatId = await waitUntil('chats knows everybody', async () => {
    const { data } = await owner.api.POST('/v1/chats', {
      body: { memberIds: others.map(({ userId }) => userId) },
    });
    return data?.chatId;
  });
  const errors: LiveError[] = [];
  const watching = people.slice(0, watchers).map((one) => watch(one, chatId, (error) => errors.push(error)));
  let isWriting = true;
  const dropping = watching.map(async ({ drop }) => {
    for (; isWriting; drop()) await sleep(500 + Math.random() * 4_000);
  });
  const share = Math.ceil(messages / writers);
  const total = share * writers;
  let said = 0;
  const walks: boolean[] = [];
  const reading = people.slice(-watchers).map(async (person, index) => {
    for (let walk = 1; walk <= walksOfReader && isWriting; walk += 1) {
      while (isWriting && said < (total * walk) / (walksOfReader + 1)) await sleep(50);
      const { isWhole } = await readAll(apiOf(person), chatId, index % 2 ? 'asc' : 'desc');
      walks.push(isWhole);
    }
  });
  const writing = people.map(async (person, place) => {
    const api = apiOf(person);
    for (let number = 0; number < share; number += 1) {
      await say(api, chatId, `${place}-${number}`);
      said += 1;
    }
  });
  try {
    await Promise.all(writing);
    isWriting = false;
    await Promise.all([...dropping, ...reading]);
    const { texts, isWhole } = await readAll(owner.api, chatId, 'asc');
    expect([texts.length, new Set(texts).size, isWhole]).toEqual([total, total, true]);
    await waitUntil('everybody has heard everything', async () =>
      watching.every(({ heard }) => heard.length >= total),
    );
    for (const { heard, connections } of watching) {
      expect(heard).toEqual(texts);
      expect(connections()).toBeGreaterThan(1);
    }
    expect(walks.length).toBeGreaterThan(watchers);
    expect(walks.filter((whole) => !whole)).toEqual([]);
    expect((await readAll(owner.api, chatId, 'desc')).texts).toEqual(texts);
    expect(errors.filter(({ code }) => code !== 'connection-lost')).toEqual([]);
  } finally {
    isWriting = false;
    for (const { live } of watching) live.close();
  }
}, 1_800_000);
