import { describe, expect, test } from '@jest/globals';
import type { Person } from '@moim/testing/api';
import { look, messagesOf, say, textsOf, twoInChat } from './people.ts';

const path = '/v1/chats/{chatId}/messages';

const deletion = ({ api }: Person, chatId: string, messageId: string, header = {}) =>
  api.DELETE('/v1/chats/{chatId}/messages/{messageId}', { params: { path: { chatId, messageId }, header } });

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
    expect([{ ...lastMessage, files: [] }, unreadCount]).toEqual([items[2], 3]);
  });

  test('of the last message keeps the last message that is sent at the same time', async () => {
    const { mina, joon, chatId } = await twoInChat();
    for (let round = 0; round < 10; round++) {
      const { messageId } = await say(mina, chatId, 'gone');
      await Promise.all([deletion(mina, chatId, messageId), say(joon, chatId, `kept ${round}`)]);
      const { items } = await messagesOf(mina, chatId, { limit: 2 });
      expect(textsOf({ items })).toEqual([`kept ${round}`, undefined]);
      expect({ ...(await look(mina, chatId)).lastMessage, files: [] }).toEqual(items[0]);
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
