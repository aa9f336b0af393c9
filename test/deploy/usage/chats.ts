import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, uploadPicture } from '@moim/testing/api';
import { invoke } from '../lane/invoke.ts';
import { redeliver } from './redelivery.ts';

/** Makes the functions of chats use all of their permissions. */
export async function useChats(): Promise<void> {
  const [mina, joon] = [await newMember(), await newMember()];
  const body = { memberIds: [joon.userId] };
  const opened = await waitUntil('the profiles are known', async () => {
    const { data } = await mina.api.POST('/v1/chats', { body });
    return data;
  });
  await mina.api.POST('/v1/chats', { body });
  const path = { chatId: opened.chatId };
  const header = { 'Idempotency-Key': randomUUID() };
  for (let time = 0; time < 2; time++) {
    const text = { text: 'See you there.' };
    await mina.api.POST('/v1/chats/{chatId}/messages', { params: { path, header }, body: text });
  }
  const fileIds = [await uploadPicture(mina)];
  const pictured = await waitUntil('the file is known', async () => {
    const { data } = await mina.api.POST('/v1/chats/{chatId}/messages', {
      params: { path },
      body: { fileIds },
    });
    return data;
  });
  await fetch(pictured.files?.[0]?.variants[0]?.url ?? '');
  const query = { limit: 1 };
  const { data: first } = await mina.api.GET('/v1/chats', { params: { query } });
  await mina.api.GET('/v1/chats', { params: { query: { ...query, cursor: first?.nextCursor ?? '' } } });
  const { data: sent } = await joon.api.GET('/v1/chats/{chatId}/messages', { params: { path } });
  const messageId = sent?.items[0]?.messageId ?? '';
  await joon.api.PUT('/v1/chats/{chatId}/read', { params: { path }, body: { messageId } });
  await mina.api.DELETE('/v1/chats/{chatId}/messages/{messageId}', {
    params: { path: { ...path, messageId } },
  });

  await invoke('moim-chats-dev-members', { ...path, userId: joon.userId });

  // The second one to leave takes the chat and its messages along.
  await mina.api.DELETE('/v1/users/me');
  await waitUntil('the chat is closed', async () => {
    const { data } = await joon.api.GET('/v1/chats/{chatId}', { params: { path } });
    return data?.closedAt !== undefined;
  });
  await joon.api.DELETE('/v1/users/me');
  await waitUntil('the chats of a deleted user are gone', async () => {
    const { data } = await joon.api.GET('/v1/chats');
    return data?.items.length === 0;
  });
  const ids = { ownerId: randomUUID(), fileId: randomUUID() };
  await redeliver('moim-dev-chats-events', 'files.file.deleted', ids);
}
