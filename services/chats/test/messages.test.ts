import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newPerson, type Person, upload } from '@moim/testing/api';
import { look, messagesOf, openChat, say, threeMembers, twoMembers } from './people.ts';

const path = '/v1/chats/{chatId}/messages';
const textsOf = ({ items }: { items: { text?: string }[] }) => items.map(({ text }) => text);

async function twoInChat() {
  const [mina, joon] = await twoMembers();
  return { mina, joon, ...(await openChat([mina, joon])) };
}

const markRead = ({ api }: Person, chatId: string, messageId: string) =>
  api.PUT('/v1/chats/{chatId}/read', { params: { path: { chatId } }, body: { messageId } });

const deletion = ({ api }: Person, chatId: string, messageId: string, header = {}) =>
  api.DELETE('/v1/chats/{chatId}/messages/{messageId}', { params: { path: { chatId, messageId }, header } });

describe('POST /v1/chats/{chatId}/messages', () => {
  test('sends a message whose id sorts after those of all messages before', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const body = { text: 'Hello' };
    const { data: first, response } = await mina.api.POST(path, { params: { path: { chatId } }, body });
    expect([response.status, response.headers.get('location')]).toEqual([
      201,
      `/v1/chats/${chatId}/messages/${first?.messageId}`,
    ]);
    expect(first).toEqual({
      messageId: `${chatId}-0000000001`,
      chatId,
      seq: 1,
      senderId: mina.userId,
      text: 'Hello',
      fileIds: [],
      createdAt: expect.any(String),
    });
    const second = await say(joon, chatId, 'Hi');
    expect(second.messageId > (first?.messageId ?? '')).toBe(true);
    expect((await messagesOf(joon, chatId)).items).toEqual([second, first]);
  });

  test('sends one message for several requests with the same idempotency key', async () => {
    const { mina, chatId } = await twoInChat();
    const params = { path: { chatId }, header: { 'Idempotency-Key': randomUUID() } };
    const send = (text: string) => mina.api.POST(path, { params, body: { text } });
    const first = await send('Once');
    const again = await send('Once');
    expect([again.data, again.response.headers.get('idempotency-replayed')]).toEqual([first.data, 'true']);
    expect((await send('Another')).response.status).toBe(422);
    expect(textsOf(await messagesOf(mina, chatId))).toEqual(['Once']);
  });

  test('accepts 4,000 characters of any script, and refuses one more', async () => {
    const { mina, chatId } = await twoInChat();
    const longest = `${'모'.repeat(3_999)}🙂`;
    expect((await say(mina, chatId, longest)).text).toBe(longest);
    const body = { text: `${longest}!` };
    const { response } = await mina.api.POST(path, { params: { path: { chatId } }, body });
    expect(response.status).toBe(400);
  });

  test.each([
    ['neither text nor files', {}],
    ['no text and an empty list of files', { fileIds: [] }],
    ['an empty text', { text: '' }],
    ['more than 10 files', { fileIds: Array.from({ length: 11 }, () => '01JD8Q7C3M5R9T2V4X6Z8B0N1P') }],
  ])('refuses %s', async (_, body) => {
    const { mina, chatId } = await twoInChat();
    const { response } = await mina.api.POST(path, { params: { path: { chatId } }, body });
    expect(response.status).toBe(400);
  });

  test('attaches ready files of the sender, and refuses those of others and deleted ones', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const file = await upload(mina, new Uint8Array(Buffer.from('Tide tables')), 'text/plain');
    const { fileId } = file.file;
    const send = ({ api }: Person) =>
      api.POST(path, { params: { path: { chatId } }, body: { fileIds: [fileId] } });
    const sent = await waitUntil('the file is known', async () => (await send(mina)).data);
    expect(sent).toMatchObject({ fileIds: [fileId] });
    expect(sent).not.toHaveProperty('text');
    const foreign = await send(joon);
    expect([foreign.response.status, foreign.error?.errors?.map((error) => error.path)]).toEqual([
      409,
      ['fileIds.0'],
    ]);
    await mina.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } });
    await waitUntil('the file is forgotten', async () => (await send(mina)).response.status === 409);
  });
});

describe('GET /v1/chats/{chatId}/messages', () => {
  test('returns every message once over pages, newest or oldest first', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const sent: string[] = [];
    for (let index = 0; index < 7; index++) {
      sent.push(`${index}`);
      await say(index % 2 ? mina : joon, chatId, `${index}`);
    }
    for (const order of ['asc', 'desc'] as const) {
      const texts: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await messagesOf(mina, chatId, { order, limit: 3, ...(cursor && { cursor }) });
        texts.push(...textsOf(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(texts).toEqual(order === 'asc' ? sent : sent.toReversed());
    }
  });

  test('returns what came after a message, oldest first', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const known = await say(mina, chatId, 'known');
    for (const text of ['a', 'b', 'c']) await say(mina, chatId, text);
    const { messageId: after } = known;
    const page = await messagesOf(joon, chatId, { after, limit: 2 });
    expect(textsOf(page)).toEqual(['a', 'b']);
    const next = await messagesOf(joon, chatId, { after, limit: 2, cursor: page.nextCursor ?? '' });
    expect(textsOf(next)).toEqual(['c']);
    expect(textsOf(await messagesOf(joon, chatId, { after: next.items[0]?.messageId ?? '' }))).toEqual([]);
  });

  test('refuses a message of another chat in after, and after together with newest first', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const other = await openChat([mina, joon]);
    const { messageId: after } = await say(mina, other.chatId, 'elsewhere');
    const own = await say(mina, chatId, 'here');
    const queries = [{ after }, { after: 'x' }, { after: own.messageId, order: 'desc' as const }];
    for (const [index, query] of queries.entries()) {
      const { response, error } = await mina.api.GET(path, { params: { path: { chatId }, query } });
      const named = index === 2 ? 'order' : 'after';
      expect([response.status, error?.errors?.map((field) => field.path)]).toEqual([400, [named]]);
    }
  });

  test('refuses the cursor of another chat, order or person', async () => {
    const { mina, joon, chatId } = await twoInChat();
    for (const text of ['a', 'b']) await say(mina, chatId, text);
    const other = await openChat([mina, joon]);
    const cursor = (await messagesOf(mina, chatId, { limit: 1 })).nextCursor ?? '';
    const page = { limit: 1, cursor };
    for (const { response } of [
      await mina.api.GET(path, { params: { path: { chatId: other.chatId }, query: page } }),
      await mina.api.GET(path, { params: { path: { chatId }, query: { ...page, order: 'asc' } } }),
      await joon.api.GET(path, { params: { path: { chatId }, query: page } }),
    ])
      expect(response.status).toBe(400);
  });
});

describe('PUT /v1/chats/{chatId}/read', () => {
  test('only moves forward, up to the last message', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const sent = [await say(mina, chatId, 'a'), await say(mina, chatId, 'b'), await say(mina, chatId, 'c')];
    const unread = [(await look(joon, chatId)).unreadCount];
    for (const index of [1, 0, 2, 2]) {
      const { response } = await markRead(joon, chatId, sent[index]?.messageId ?? '');
      expect(response.status).toBe(204);
      unread.push((await look(joon, chatId)).unreadCount);
    }
    expect(unread).toEqual([3, 1, 1, 0, 0]);
    expect((await look(mina, chatId)).unreadCount).toBe(0);
  });

  test('keeps the latest of several concurrent marks', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const sent = [];
    for (let index = 0; index < 8; index++) sent.push(await say(mina, chatId, `${index}`));
    await Promise.all(sent.map(({ messageId }) => markRead(joon, chatId, messageId)));
    expect((await look(joon, chatId)).unreadCount).toBe(0);
  });

  test('refuses a message that the chat does not have', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const other = await openChat([mina, joon]);
    const { messageId } = await say(mina, other.chatId, 'elsewhere');
    for (const id of [messageId, `${chatId}-0000000001`, `${chatId}-0000000000`]) {
      const { response, error } = await markRead(mina, chatId, id);
      expect([response.status, error?.errors?.map((field) => field.path)]).toEqual([400, ['messageId']]);
    }
  });
});

describe('DELETE /v1/chats/{chatId}/messages/{messageId}', () => {
  test('removes the text of the last message and of an earlier one, and keeps their places', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const sent = [await say(mina, chatId, 'a'), await say(mina, chatId, 'b'), await say(mina, chatId, 'c')];
    for (const message of [sent[2], sent[0], sent[0]]) {
      expect((await deletion(mina, chatId, message?.messageId ?? '')).response.status).toBe(204);
    }
    const { items } = await messagesOf(joon, chatId, { order: 'asc' });
    const { text: _, ...place } = sent[0] ?? { text: '' };
    expect(items[0]).toEqual({ ...place, deletedAt: expect.any(String) });
    expect(textsOf({ items })).toEqual([undefined, 'b', undefined]);
    const { lastMessage, unreadCount } = await look(joon, chatId);
    expect([lastMessage, unreadCount]).toEqual([items[2], 3]);
  });

  test('of the last message keeps the last message that is sent at the same time', async () => {
    const { mina, joon, chatId } = await twoInChat();
    for (let round = 0; round < 10; round++) {
      const { messageId } = await say(mina, chatId, 'gone');
      await Promise.all([deletion(mina, chatId, messageId), say(joon, chatId, `kept ${round}`)]);
      const { items } = await messagesOf(mina, chatId, { limit: 2 });
      expect(textsOf({ items })).toEqual([`kept ${round}`, undefined]);
      expect((await look(mina, chatId)).lastMessage).toEqual(items[0]);
    }
  });

  test('is a 403 for the message of another member, and a 404 for a message that the chat does not have', async () => {
    const { mina, joon, chatId } = await twoInChat();
    const { messageId } = await say(mina, chatId, 'mine');
    expect((await deletion(joon, chatId, messageId)).response.status).toBe(403);
    expect((await deletion(mina, chatId, `${chatId}-0000000002`)).response.status).toBe(404);
    expect(textsOf(await messagesOf(joon, chatId))).toEqual(['mine']);
  });

  test('honors If-Match with the ETag of the message', async () => {
    const { mina, chatId } = await twoInChat();
    const { data, response } = await mina.api.POST(path, {
      params: { path: { chatId } },
      body: { text: 'mine' },
    });
    const etag = response.headers.get('etag') ?? '';
    const stale = await deletion(mina, chatId, data?.messageId ?? '', { 'If-Match': '"stale"' });
    expect(stale.response.status).toBe(412);
    const deleted = await deletion(mina, chatId, data?.messageId ?? '', { 'If-Match': etag });
    expect(deleted.response.status).toBe(204);
  });
});

test('a stranger gets the same 404 from every operation of a chat, existing or not', async () => {
  const [mina, joon, stranger] = await threeMembers();
  const { chatId } = await openChat([mina, joon]);
  const { messageId } = await say(mina, chatId, 'private');
  const anybody = await newPerson();
  for (const person of [stranger, anybody]) {
    for (const id of [chatId, '01JD8Q7C3M5R9T2V4X6Z8B0N1P']) {
      const params = { path: { chatId: id } };
      const answers = [
        await person.api.GET('/v1/chats/{chatId}', { params }),
        await person.api.GET(path, { params }),
        await person.api.POST(path, { params, body: { text: 'Let me in' } }),
        await markRead(person, id, messageId),
        await deletion(person, id, messageId),
      ];
      for (const { response, error } of answers) {
        expect([response.status, error?.detail]).toEqual([404, 'You have no such chat.']);
      }
    }
    expect((await person.api.GET('/v1/chats')).data).toEqual({ items: [] });
  }
  expect(textsOf(await messagesOf(joon, chatId))).toEqual(['private']);
});
