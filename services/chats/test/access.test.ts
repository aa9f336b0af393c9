import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { apiUrl, type Person, send } from '@moim/testing/api';
import { router } from '../src/router.ts';
import { type Chat, look, type Message, messagesOf, openChat, say, textsOf, threeMembers } from './people.ts';

let mina: Person;
let joon: Person;
let stranger: Person;
let chat: Chat;
let message: Message;

beforeAll(async () => {
  [mina, joon, stranger] = await threeMembers();
  chat = await openChat([mina, joon]);
  message = await say(mina, chat.chatId, 'private');
});

const ofChats = router.routes.filter(({ path }) => path.includes('{chatId}'));

/** Calls an operation of a chat as a client that knows all of its ids. */
async function call(operationId: string, person: Person, chatId: string) {
  const { method, path } = ofChats.find((route) => route.operationId === operationId) ?? { path: '' };
  const messageId = message.messageId.replace(message.chatId, chatId);
  const bodies: Record<string, object> = { sendMessage: { text: 'Let me in' }, markRead: { messageId } };
  const body = bodies[operationId];
  const filled = path
    .replace('{chatId}', chatId)
    .replace('{messageId}', messageId)
    .replace('{fileId}', newId());
  const response = await send(
    new Request(`${apiUrl}${filled}`, {
      method: method ?? 'GET',
      headers: { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const { requestId: _, instance: __, ...problem } = text === '' ? {} : JSON.parse(text);
  return { status: response.status, problem };
}

const operations = [...new Set(ofChats.map(({ operationId }) => operationId))];

describe('a person who is not a member', () => {
  test.each(operations)(
    'gets the same 404 of %s for a chat of others and for an unknown one',
    async (name) => {
      const before = await look(joon, chat.chatId);
      const [foreign, unknown] = [
        await call(name, stranger, chat.chatId),
        await call(name, stranger, newId()),
      ];
      expect(foreign).toMatchObject({ status: 404, problem: { detail: 'You have no such chat.' } });
      expect(unknown).toEqual(foreign);
      expect(await look(joon, chat.chatId)).toEqual(before);
      expect(textsOf(await messagesOf(joon, chat.chatId))).toEqual(['private']);
    },
  );

  test('does not see the chat in their list', async () => {
    expect((await stranger.api.GET('/v1/chats')).data).toEqual({ items: [] });
  });
});

test('a member who leaves closes a chat of two, and what they wrote stays without their name', async () => {
  const [leaver, other] = await threeMembers();
  const { chatId } = await openChat([leaver, other]);
  await say(leaver, chatId, 'Goodbye');
  await leaver.api.DELETE('/v1/users/me');
  const closed = await waitUntil('the chat is closed', async () => {
    const seen = await look(other, chatId);
    return seen.closedAt !== undefined && seen;
  });
  expect(closed.memberIds).toEqual([other.userId]);
  expect(closed.lastMessage).toMatchObject({ text: 'Goodbye' });
  expect(closed.lastMessage).not.toHaveProperty('senderId');
  const { response } = await other.api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body: { text: 'Wait' },
  });
  expect(response.status).toBe(409);
  const again = await other.api.POST('/v1/chats', { body: { memberIds: [leaver.userId] } });
  expect(again.response.status).toBe(409);
});
