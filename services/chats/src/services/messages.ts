import { missing, remove, transaction } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem, retryLostRaces } from '@moim/common/http';
import { type Chat, chats } from '../models/chat.ts';
import { type Message, messages } from '../models/message.ts';
import { seqOf } from '../models/message-id.ts';
import { type ShownMessage, showMessage } from '../models/show-message.ts';
import { noMessage } from './chat-errors.ts';
import { requireChat } from './chats.ts';

/** Which messages of a chat, and in which order. */
export interface MessageSelection {
  order?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
}

/** A page of the messages of a chat of `userId`. Throws `not-found`, `invalid-request`. */
export async function listMessages(
  userId: string,
  chatId: string,
  { order, after, ...page }: MessageSelection & PageOptions,
) {
  const { chat } = await requireChat(userId, chatId);
  const from = after === undefined ? undefined : numberOf(chatId, after, 'after');
  const descending = after === undefined && order !== 'asc';
  const range = from === undefined ? {} : { after: { seq: from } };
  const found = await messages.find.ofChat({ chatId }, { descending, consistent: true, ...range, ...page });
  return { chat, page: found };
}

/**
 * Deletes a message that `userId` sent: its place stays, text and files go. Safe to repeat.
 * Throws `not-found`, `forbidden` for other people's messages, `precondition-failed`.
 */
export async function deleteMessage(
  userId: string,
  chatId: string,
  messageId: string,
  precondition: Precondition<ShownMessage> | undefined,
): Promise<void> {
  await retryLostRaces(async () => {
    const { chat, me } = await requireChat(userId, chatId);
    const seq = seqOf(chatId, messageId);
    const message = seq === undefined ? undefined : await messages.get({ chatId, seq }, { consistent: true });
    if (seq === undefined || !message) throw noMessage();
    precondition?.(showMessage(chat, message));
    if (message.sender !== me) throw new Problem('forbidden', { detail: 'You did not send this message.' });
    if (message.deletedAt !== undefined) return;
    await eraseMessage(chat, message);
  });
}

/** Takes text and files from a message. Fails with `ConditionFailed` if it, or the chat, has changed since it was read. */
export async function eraseMessage(chat: Chat, { chatId, seq, sender, createdAt }: Message): Promise<void> {
  const deletedAt = new Date().toISOString();
  const isLast = seq === chat.seq;
  await transaction(
    messages.update.tx(
      { chatId, seq },
      { text: remove(), fileIds: remove(), altTexts: remove(), deletedAt },
      { if: { deletedAt: missing() } },
    ),
    chats.update.tx(
      { chatId },
      { lastDeletedSeq: seq, ...(isLast && { lastMessage: { sender, createdAt, deletedAt } }) },
      isLast ? { if: { seq } } : {},
    ),
  );
}

/** The number of a message that a request refers to in the field `path`. Throws `invalid-request`. */
export function numberOf(chatId: string, messageId: string, path: string): number {
  const seq = seqOf(chatId, messageId);
  if (seq !== undefined) return seq;
  throw new Problem('invalid-request', { errors: [{ path, message: 'Must be a message of this chat' }] });
}
