import { type CallerRequest, created, noContent, ok, pageBody, pageOptions } from '@moim/common/http';
import type { ChatPath } from '../models/chat-schemas.ts';
import type { MessageInput, MessagePath, MessageQuery, ReadMark } from '../models/message-schemas.ts';
import { showMessage } from '../models/show-message.ts';
import * as reading from '../services/mark-read.ts';
import * as messages from '../services/messages.ts';
import * as sending from '../services/send-message.ts';

export async function sendMessage({
  caller,
  params,
  body,
}: CallerRequest<{ params: ChatPath; body: MessageInput }>) {
  const { chatId } = params;
  const { chat, message } = await sending.sendMessage(caller.userId, chatId, body);
  const shown = showMessage(chat, message);
  return created(`/v1/chats/${chatId}/messages/${shown.messageId}`, shown);
}

export async function listMessages({
  caller,
  params,
  query,
}: CallerRequest<{ params: ChatPath; query: MessageQuery }>) {
  const selection = { order: query.order, after: query.after, ...pageOptions(query, caller) };
  const { chat, page } = await messages.listMessages(caller.userId, params.chatId, selection);
  return ok(pageBody(page, (message) => showMessage(chat, message)));
}

export async function markRead({
  caller,
  params,
  body,
}: CallerRequest<{ params: ChatPath; body: ReadMark }>) {
  await reading.markRead(caller.userId, params.chatId, body.messageId);
  return noContent();
}

export async function deleteMessage({
  caller,
  params,
  precondition,
}: CallerRequest<{ params: MessagePath }>) {
  await messages.deleteMessage(caller.userId, params.chatId, params.messageId, precondition);
  return noContent();
}
