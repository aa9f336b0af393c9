import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { newPerson, type Person } from '@moim/testing/api';
import { type Chat, look, openChat, say, threeMembers, twoMembers } from './people.ts';

const idsOf = (people: readonly Person[]) => people.map(({ userId }) => userId);

async function chatsOf({ api }: Person, query: { limit?: number; cursor?: string } = {}) {
  const { data, error } = await api.GET('/v1/chats', { params: { query } });
  if (!data) throw new Error(`Could not list chats: ${JSON.stringify(error)}`);
  return data;
}

describe('POST /v1/chats', () => {
  test('opens a chat with its location, which all members see and can list at once', async () => {
    const [mina, joon, sol] = await threeMembers();
    const people = [mina, joon, sol];
    await openChat(people);
    const body = { memberIds: idsOf([joon, sol]), title: 'Climbing' };
    const { data: chat, response } = await mina.api.POST('/v1/chats', { body });
    expect([response.status, response.headers.get('location')]).toEqual([201, `/v1/chats/${chat?.chatId}`]);
    expect(chat).toEqual({
      chatId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      title: 'Climbing',
      memberIds: idsOf(people),
      unreadCount: 0,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    });
    for (const person of people) {
      expect(await look(person, chat?.chatId ?? '')).toEqual(chat);
      expect((await chatsOf(person)).items[0]).toEqual(chat);
    }
  });

  test('opens one chat for two requests with the same idempotency key', async () => {
    const [mina, joon] = await twoMembers();
    await openChat([mina, joon]);
    const header = { 'Idempotency-Key': randomUUID() };
    const body = { memberIds: [joon.userId] };
    const answers = [];
    for (let time = 0; time < 2; time++)
      answers.push(await mina.api.POST('/v1/chats', { body, params: { header } }));
    expect(answers.map(({ response }) => response.headers.get('idempotency-replayed'))).toEqual([
      null,
      'true',
    ]);
    expect(answers[1]?.data).toEqual(answers[0]?.data);
    expect((await chatsOf(mina)).items).toHaveLength(2);
  });

  test('refuses members without a profile, and names them', async () => {
    const [mina, joon] = await twoMembers();
    await openChat([mina, joon]);
    const stranger = await newPerson();
    const body = { memberIds: [joon.userId, stranger.userId, 'unknown'] };
    const { response, error } = await mina.api.POST('/v1/chats', { body });
    expect([response.status, error?.errors?.map(({ path }) => path)]).toEqual([
      409,
      ['memberIds.1', 'memberIds.2'],
    ]);
  });

  test.each([
    ['no members', () => []],
    ['more than 49 members', () => Array.from({ length: 50 }, () => randomUUID())],
    ['a member twice', () => ['same', 'same']],
    ['the caller as another member', (me: string) => [me]],
  ])('refuses %s', async (_, memberIds) => {
    const { api, userId } = await newPerson();
    const { response, error } = await api.POST('/v1/chats', { body: { memberIds: memberIds(userId) } });
    expect([response.status, error?.type]).toEqual([400, '/docs/problems#invalid-request']);
    expect(error?.errors?.[0]?.path).toMatch(/^memberIds/);
  });
});

describe('GET /v1/chats', () => {
  test('lists chats by their latest activity, with the last message and the number of unread ones', async () => {
    const [mina, joon] = await twoMembers();
    const opened: Chat[] = [];
    for (const title of ['first', 'second', 'third']) opened.push(await openChat([mina, joon], title));
    const [first, second] = opened;
    await say(mina, first?.chatId ?? '', 'Hello');
    const last = await say(mina, first?.chatId ?? '', 'Are you there?');
    const listed = await waitUntil('the chat moves up', async () => {
      const { items } = await chatsOf(joon);
      return items[0]?.title === 'first' && items;
    });
    expect(listed.map(({ title, unreadCount }) => [title, unreadCount])).toEqual([
      ['first', 2],
      ['third', 0],
      ['second', 0],
    ]);
    expect({ ...listed[0]?.lastMessage, files: [] }).toEqual(last);
    expect((await chatsOf(mina)).items[0]).toMatchObject({ title: 'first', unreadCount: 0 });
    await say(joon, second?.chatId ?? '', 'Over here');
    expect((await chatsOf(joon)).items.map(({ title }) => title)).toEqual(['second', 'first', 'third']);
  });

  test('returns every chat once over pages of one, and refuses the cursor of another person', async () => {
    const [mina, joon] = await twoMembers();
    for (const title of ['a', 'b', 'c']) await openChat([mina, joon], title);
    const titles: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await chatsOf(mina, { limit: 1, ...(cursor !== undefined && { cursor }) });
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? cursor;
      if (page.nextCursor === undefined) break;
    } while (cursor);
    expect(titles).toEqual(['c', 'b', 'a']);
    const query = { limit: 1, cursor: cursor ?? '' };
    const { response } = await joon.api.GET('/v1/chats', { params: { query } });
    expect(response.status).toBe(400);
  });
});

describe('GET /v1/chats/{chatId}', () => {
  test('is a 304 for a matching ETag, and changes with a message', async () => {
    const [mina, joon] = await twoMembers();
    const { chatId } = await openChat([mina, joon]);
    const path = { chatId };
    const first = await joon.api.GET('/v1/chats/{chatId}', { params: { path } });
    const header = { 'If-None-Match': first.response.headers.get('etag') ?? '' };
    const again = () => joon.api.GET('/v1/chats/{chatId}', { params: { path, header } });
    expect((await again()).response.status).toBe(304);
    await say(mina, chatId, 'Hello');
    expect((await again()).data).toMatchObject({ unreadCount: 1, lastMessage: { text: 'Hello' } });
  });

  test('is the same 404 for an unknown chat and for one of other people', async () => {
    const [mina, joon, stranger] = await threeMembers();
    const { chatId } = await openChat([mina, joon]);
    const problems = [];
    for (const id of [chatId, newId()]) {
      const { error } = await stranger.api.GET('/v1/chats/{chatId}', { params: { path: { chatId: id } } });
      const { instance: _, requestId: __, ...problem } = error ?? { instance: '', requestId: '' };
      problems.push(problem);
    }
    expect(problems[0]).toMatchObject({ status: 404 });
    expect(problems[1]).toEqual(problems[0]);
  });
});
