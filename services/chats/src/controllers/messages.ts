import {
  type CallerRequest,
  type ControllerResult,
  created,
  noContent,
  ok,
  pageBody,
  pageOptions,
} from '@moim/common/http';
import type { ChatPath } from '../models/chat-schemas.ts';
import {
  type MessageFilePath,
  type MessageInput,
  type MessagePath,
  type MessageQuery,
  type ReadMark,
  shownMessage,
} from '../models/message-schemas.ts';
import { showMessage } from '../models/show-message.ts';
import * as reading from '../services/mark-read.ts';
import * as messageFiles from '../services/message-files.ts';
import * as messages from '../services/messages.ts';
import * as sending from '../services/send-message.ts';

export async function sendMessage({
  caller,
  params,
  body,
}: CallerRequest<{ params: ChatPath; body: MessageInput }>) {
  const { chatId } = params;
  const { chat, message } = await sending.sendMessage(caller.userId, chatId, body);
  const represents = showMessage(chat, message);
  const [shown = { ...represents, files: [] }] = await messageFiles.withFiles(chat, [message]);
  return { ...created(`/v1/chats/${chatId}/messages/${shown.messageId}`, shown), represents };
}

/** Replays the answer to a sent message with new URLs of its files, because the first ones expire long before its key. */
export async function replaySendMessage(
  { caller, params }: CallerRequest<{ params: ChatPath; body: MessageInput }>,
  first: ControllerResult,
): Promise<ControllerResult> {
  const message = shownMessage.parse(first.body);
  const files = await messageFiles.filesOf(caller.userId, params.chatId, message.messageId);
  return { ...first, body: { ...message, files } };
}

export async function getMessageFile({ caller, params }: CallerRequest<{ params: MessageFilePath }>) {
  return ok(await messageFiles.getMessageFile(caller.userId, params));
}

export async function listMessages({
  caller,
  params,
  query,
}: CallerRequest<{ params: ChatPath; query: MessageQuery }>) {
  const selection = { order: query.order, after: query.after, ...pageOptions(query, caller) };
  const { chat, page } = await messages.listMessages(caller.userId, params.chatId, selection);
  const items = await messageFiles.withFiles(chat, page.items);
  return ok(pageBody({ ...page, items }, (message) => message));
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
