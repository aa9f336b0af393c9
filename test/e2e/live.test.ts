import { expect, test } from '@jest/globals';
import { connectLive } from '@moim/client';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { newMember, openSocket, type Person } from '@moim/testing/api';

/** Likes a person, once match knows both profiles. */
const like = ({ api }: Person, { userId }: Person) =>
  waitUntil('match knows both people', async () => {
    const { data } = await api.PUT('/v1/match/likes/{userId}', { params: { path: { userId } } });
    return data;
  });

async function say({ api }: Person, chatId: string, text: string): Promise<void> {
  const { error } = await api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body: { text },
  });
  if (error) throw new Error(`Could not send a message: ${JSON.stringify(error)}`);
}

test('two people match, their chat opens, and both hear what happens in it, while others hear nothing', async () => {
  const [mina, joon, stranger] = await Promise.all([newMember(), newMember(), newMember()]);
  const [ofMina, ofJoon, ofStranger] = await Promise.all([mina, joon, stranger].map(openSocket));
  if (!ofMina || !ofJoon || !ofStranger) throw new Error('unreachable');
  await like(mina, joon);
  const matchId = (await like(joon, mina)).matchId;
  expect(await ofMina.next('match.created')).toMatchObject({ matchId, userId: joon.userId });
  expect(await ofJoon.next('match.created')).toMatchObject({ matchId, userId: mina.userId });

  const chatId = String((await ofMina.next('chat.created')).chatId);
  expect(await ofJoon.next('chat.created')).toEqual({ type: 'chat.created', chatId });
  expect(await ofMina.ask({ action: 'typing', chatId })).toMatchObject({ type: 'reply' });
  expect(await ofJoon.next('typing')).toEqual({ type: 'typing', chatId, userId: mina.userId });

  for (const [person, text] of [
    [mina, 'Hello'],
    [joon, 'Hi'],
    [mina, 'Tea?'],
  ] as const) {
    await say(person, chatId, text);
  }
  for (const socket of [ofMina, ofJoon]) {
    const heard = await waitUntil('all messages are heard', async () => {
      const messages = socket.received.filter(({ type }) => type === 'message.created');
      return new Set(messages.map(({ seq }) => seq)).size === 3 && messages;
    });
    expect(heard).toContainEqual(
      expect.objectContaining({ chatId, seq: 2, message: expect.objectContaining({ text: 'Hi' }) }),
    );
  }

  const [foreign, unknown] = [
    await ofStranger.ask({ action: 'typing', chatId }),
    await ofStranger.ask({ action: 'typing', chatId: newId() }),
  ];
  expect(foreign).toMatchObject({ status: 404, detail: 'You have no such chat.' });
  const { id: _, requestId: __, ...problem } = foreign;
  expect(unknown).toMatchObject(problem);

  await mina.api.DELETE('/v1/match/matches/{matchId}', { params: { path: { matchId: matchId ?? '' } } });
  expect(await ofJoon.next('chat.closed')).toEqual({ type: 'chat.closed', chatId });
  expect(ofStranger.received).toEqual([foreign, unknown]);
  await Promise.all([ofMina, ofJoon, ofStranger].map((socket) => socket.close()));
});

test('an app with the client hears every message of a chat once and in order', async () => {
  const [mina, joon] = await Promise.all([newMember(), newMember()]);
  const body = { memberIds: [joon.userId] };
  const open = async () => (await mina.api.POST('/v1/chats', { body })).data?.chatId;
  const chatId = await waitUntil('the profiles are known', open, { pause: 250 });
  const errors: unknown[] = [];
  const live = connectLive(joon.api, { onError: (error) => errors.push(error) });
  const heard: (string | undefined)[] = [];
  live.chat(chatId).onMessage(({ text }) => heard.push(text), { after: undefined });
  const texts = Array.from({ length: 10 }, (_, index) => `message ${index}`);
  for (const text of texts) await say(mina, chatId, text);
  await waitUntil('all messages are heard', async () => heard.length >= texts.length);
  expect(heard).toEqual(texts);
  expect(errors).toEqual([]);
  live.close();
});
