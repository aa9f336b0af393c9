import type { ExportPage } from '@moim/common/exports';
import { type Chat, chats, memberNumberOf } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';
import { messages } from '../models/message.ts';
import { showMessage } from '../models/show-message.ts';

const pageLimit = 500;

/** Up to which message, and of which chat, the pages before have come. */
interface Position {
  chatId: string;
  /** The chat is done if it is missing. */
  seq?: number;
}

/** A page of what a person wrote: of one chat at a time, without the messages of others. */
export async function ownMessages(userId: string, position: string | undefined): Promise<ExportPage> {
  const start: Position | undefined = position === undefined ? undefined : JSON.parse(position);
  const chatId = start?.seq === undefined ? await nextChat(userId, start?.chatId) : start.chatId;
  if (chatId === undefined) return { items: [] };
  const chat = await chats.get({ chatId }, { consistent: true });
  const sender = chat && memberNumberOf(chat, userId);
  if (!chat || sender === undefined) return { items: [], next: JSON.stringify({ chatId }) };
  const { items, last } = await messagesIn(chat, sender, start?.seq);
  return { items, next: JSON.stringify({ chatId, ...(last !== undefined && { seq: last }) }) };
}

async function nextChat(userId: string, chatId: string | undefined): Promise<string | undefined> {
  const after = chatId === undefined ? {} : { after: { chatId } };
  const next = await memberships.find.ofUser({ userId }, { consistent: true, ...after }).first();
  return next?.chatId;
}

async function messagesIn(chat: Chat, sender: string, seq: number | undefined) {
  const { chatId } = chat;
  const after = seq === undefined ? {} : { after: { seq } };
  const { items } = await messages.find.ofChat({ chatId }, { consistent: true, limit: pageLimit, ...after });
  return {
    items: items.filter((message) => message.sender === sender).map((message) => showMessage(chat, message)),
    last: items.length === pageLimit ? items.at(-1)?.seq : undefined,
  };
}
