import { expect, test } from '@jest/globals';
import { connectLive, type LiveError } from '@moim/client';
import { waitUntil } from '@moim/testing';
import { newMember } from '@moim/testing/api';

/** The WebSockets that the client has opened, which the test closes as a lost network would. */
const sockets: WebSocket[] = [];
class Breakable extends WebSocket {
  constructor(url: string) {
    super(url);
    sockets.push(this);
  }
}

test('an app whose connection breaks again and again sees every message once and in order', async () => {
  const [mina, joon] = await Promise.all([newMember(), newMember()]);
  const chatId = await waitUntil('the chats service knows both', async () => {
    const opened = await mina.api.POST('/v1/chats', { body: { memberIds: [joon.userId] } });
    return opened.data?.chatId;
  });
  const errors: LiveError[] = [];
  const onError = (error: LiveError) => void errors.push(error);
  const asMina = connectLive(mina.api, { onError });
  const asJoon = connectLive(joon.api, { onError, WebSocket: Breakable });
  try {
    const seen: { seq: number; text?: string }[] = [];
    const typists: string[] = [];
    asJoon.chat(chatId).onMessage(({ seq, text = '' }) => seen.push({ seq, text }), { after: undefined });
    asJoon.on('typing', ({ userId }) => typists.push(userId));
    await waitUntil('both are connected', async () => asMina.status === 'open' && asJoon.status === 'open');
    await waitUntil('Joon sees that Mina is typing', async () => {
      asMina.typing(chatId);
      return typists.includes(mina.userId);
    });
    const texts = Array.from({ length: 30 }, (_, index) => `message ${index + 1}`);
    for (const [index, text] of texts.entries()) {
      await asMina.chat(chatId).send({ text });
      if (index % 7 === 3) sockets.at(-1)?.close();
    }
    await waitUntil('Joon has the last message', async () => seen.length >= texts.length);
    expect(seen).toEqual(texts.map((text, index) => ({ seq: index + 1, text })));
    expect(sockets.length).toBeGreaterThan(1);
    // The one that is closed may still be in its handshake.
    expect(errors.filter(({ code }) => code !== 'connection-lost' && code !== 'unreachable')).toEqual([]);
  } finally {
    asMina.close();
    asJoon.close();
  }
});
