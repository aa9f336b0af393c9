import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { newMember, type Person, uploadPicture } from '@moim/testing/api';
import { type Message, messagesOf, openChat, twoInChat } from './people.ts';

/** Sends a message with a picture, once chats knows it. */
async function sendPicture({ api }: Person, chatId: string, fileId: string): Promise<Message> {
  const body = { fileIds: [fileId], altTexts: { [fileId]: 'The sea' } };
  const send = () => api.POST('/v1/chats/{chatId}/messages', { params: { path: { chatId } }, body });
  return waitUntil('the file is known', async () => (await send()).data, { pause: 250 });
}

const download = ({ api }: Person, path: { chatId: string; messageId: string; fileId: string }) =>
  api.GET('/v1/chats/{chatId}/messages/{messageId}/files/{fileId}', { params: { path } });

const filesSeenBy = async (person: Person, chatId: string) =>
  (await messagesOf(person, chatId)).items.map(({ files }) => files);

describe('a picture in a message', () => {
  let [mina, joon, chatId, fileId, sent]: Partial<[Person, Person, string, string, Message]> = [];
  const world = () => {
    if (!mina || !joon || !chatId || !fileId || !sent) throw new Error('The world is not made.');
    return { mina, joon, chatId, fileId, messageId: sent.messageId, sent };
  };

  beforeAll(async () => {
    ({ mina, joon, chatId } = await twoInChat());
    fileId = await uploadPicture(mina);
    sent = await sendPicture(mina, chatId, fileId);
  });

  test('is shown to the members with all that a screen needs', async () => {
    const { joon, chatId, fileId } = world();
    const [[file] = []] = await filesSeenBy(joon, chatId);
    expect(file).toMatchObject({ fileId, width: 640, height: 480, alt: 'The sea' });
    expect(file?.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(file?.variants.map(({ name }) => name)).toEqual(['thumb', 'large']);
    for (const { url, size } of file?.variants ?? []) {
      const response = await fetch(url);
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, size]);
    }
    const left = Date.parse(file?.expiresAt ?? '') - Date.now();
    expect(left).toBeGreaterThan(170_000);
    expect(left).toBeLessThanOrEqual(300_000);
  });

  test('can be downloaded by the members, and by nobody else', async () => {
    const { mina, joon, chatId, messageId, fileId } = world();
    for (const member of [mina, joon]) {
      const { data } = await download(member, { chatId, messageId, fileId });
      expect((await fetch(data?.download.url ?? '')).status).toBe(200);
    }
    const stranger = await newMember();
    expect((await download(stranger, { chatId, messageId, fileId })).response.status).toBe(404);
    const other = await openChat([stranger, joon]);
    const forged = { chatId: other.chatId, messageId: messageId.replace(chatId, other.chatId), fileId };
    expect((await download(stranger, forged)).response.status).toBe(404);
    const guessed = await download(joon, { chatId, messageId, fileId: newId() });
    expect(guessed.response.status).toBe(404);
  });

  test('is not shown any more in a closed chat', async () => {
    const {
      mina: leaver,
      joon,
      chatId,
      messageId,
      fileId,
    } = await (async () => {
      const { mina, joon, chatId } = await twoInChat();
      const fileId = await uploadPicture(joon);
      const { messageId } = await sendPicture(joon, chatId, fileId);
      return { mina, joon, chatId, messageId, fileId };
    })();
    await leaver.api.DELETE('/v1/users/me');
    await waitUntil('the chat is closed', async () => {
      const { data } = await joon.api.GET('/v1/chats/{chatId}', { params: { path: { chatId } } });
      return data?.closedAt !== undefined;
    });
    expect(await filesSeenBy(joon, chatId)).toEqual([[]]);
    expect((await download(joon, { chatId, messageId, fileId })).response.status).toBe(404);
  });

  test('disappears with its file', async () => {
    const { mina, joon, chatId, messageId, fileId } = world();
    await mina.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } });
    await waitUntil('the file is gone', async () => (await filesSeenBy(joon, chatId)).flat().length === 0);
    expect((await messagesOf(joon, chatId)).items[0]?.fileIds).toEqual([fileId]);
    expect((await download(joon, { chatId, messageId, fileId })).response.status).toBe(404);
  });
});

test('alternative texts must be of the files of the message', async () => {
  const { mina, chatId } = await twoInChat();
  const body = { text: 'Look', altTexts: { [newId()]: 'Nothing' } };
  const { response } = await mina.api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body,
  });
  expect(response.status).toBe(400);
});
