import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { type Person, upload } from '@moim/testing/api';
import { messagesOf, openChat, say, textsOf, twoInChat } from './people.ts';

const path = '/v1/chats/{chatId}/messages';

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
      files: [],
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
