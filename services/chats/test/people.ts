import type { Schemas } from '@moim/client';
import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';

export type Chat = Schemas['Chat'];
export type Message = Schemas['Message'];

/** Makes two people with profiles. */
export const twoMembers = () => Promise.all([newMember(), newMember()]);

/** Makes three people with profiles. */
export const threeMembers = () => Promise.all([newMember(), newMember(), newMember()]);

/** Opens a chat of the first person with the others, once their profiles are known to chats. */
export async function openChat([creator, ...others]: readonly Person[], title?: string): Promise<Chat> {
  const body = { memberIds: others.map(({ userId }) => userId), ...(title !== undefined && { title }) };
  const create = async () => (await creator?.api.POST('/v1/chats', { body }))?.data;
  // Each try counts towards the limit of new chats.
  return waitUntil('the members are known', create, { pause: 250 });
}

/** Sends a text. Throws an Error if the API refuses. */
export async function say({ api }: Person, chatId: string, text: string): Promise<Message> {
  const params = { path: { chatId } };
  const { data, error } = await api.POST('/v1/chats/{chatId}/messages', { params, body: { text } });
  if (!data) throw new Error(`Could not send a message: ${JSON.stringify(error)}`);
  return data;
}

/** One page of a chat's messages. Throws an Error if the API refuses. */
export async function messagesOf(
  { api }: Person,
  chatId: string,
  query: { order?: 'asc' | 'desc'; after?: string; limit?: number; cursor?: string } = {},
) {
  const params = { path: { chatId }, query };
  const { data, error } = await api.GET('/v1/chats/{chatId}/messages', { params });
  if (!data) throw new Error(`Could not list messages: ${JSON.stringify(error)}`);
  return data;
}

/** The chat as a person sees it now. Throws an Error if the API refuses. */
export async function look({ api }: Person, chatId: string): Promise<Chat> {
  const { data, error } = await api.GET('/v1/chats/{chatId}', { params: { path: { chatId } } });
  if (!data) throw new Error(`Could not get the chat: ${JSON.stringify(error)}`);
  return data;
}

/** Two members and their chat. */
export async function twoInChat() {
  const [mina, joon] = await twoMembers();
  return { mina, joon, ...(await openChat([mina, joon])) };
}

/** The texts of a page of messages. */
export const textsOf = ({ items }: { items: { text?: string }[] }) => items.map(({ text }) => text);
