import { describe, expect, test } from '@jest/globals';
import type { Person } from '@moim/testing/api';
import { look, openChat, say, twoInChat } from './people.ts';

const markRead = ({ api }: Person, chatId: string, messageId: string) =>
  api.PUT('/v1/chats/{chatId}/read', { params: { path: { chatId } }, body: { messageId } });

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
