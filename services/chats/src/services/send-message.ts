import { requireReadyFiles } from '@moim/common/attachments';
import { missing, transaction } from '@moim/common/dynamodb';
import { retryLostRaces } from '@moim/common/http';
import { type Chat, chats } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';
import { type Message, messages, type Said } from '../models/message.ts';
import type { MessageInput } from '../models/message-schemas.ts';
import { readyFiles } from '../models/ready-file.ts';
import { closedChat } from './chat-errors.ts';
import { requireChat } from './chats.ts';

/** Sends a message. Throws `not-found`; `conflict` for a closed chat and for files that are not ready. */
export async function sendMessage(
  userId: string,
  chatId: string,
  { text, fileIds = [], altTexts }: MessageInput,
): Promise<{ chat: Chat; message: Message }> {
  if (fileIds.length > 0) {
    await requireChat(userId, chatId);
    await requireReadyFiles(readyFiles, userId, fileIds);
  }
  return retryLostRaces(async () => {
    const { chat, me } = await requireChat(userId, chatId);
    if (chat.closedAt !== undefined) throw closedChat();
    const said: Said = {
      sender: me,
      ...(text !== undefined && { text }),
      ...(fileIds.length > 0 && { fileIds }),
      createdAt: notBefore(chat.activeAt),
    };
    return { chat, message: await append(chat, userId, said, altTexts) };
  });
}

/**
 * Appends a message to a chat as it was read: the counter moves on only if it has not moved, so that the order is total
 * and has no gaps. Sending counts as having read.
 */
async function append(
  { chatId, seq: lastSeq }: Chat,
  userId: string,
  said: Said,
  altTexts: Message['altTexts'],
): Promise<Message> {
  const { sender, createdAt: activeAt } = said;
  const seq = lastSeq + 1;
  const message = { chatId, seq, ...said, ...(altTexts && { altTexts }) };
  const writable = { seq: lastSeq, closedAt: missing(), members: { [sender]: userId } };
  await transaction(
    chats.update.tx({ chatId }, { seq, lastMessage: said, activeAt }, { if: writable }),
    messages.create.tx(message),
    memberships.update.tx({ userId, chatId }, { readSeq: seq, activeAt }),
  );
  return message;
}

/** Now, or `earliest` where the clock of another function is ahead: the times of a chat follow its order. */
function notBefore(earliest: string): string {
  const now = new Date().toISOString();
  return now > earliest ? now : earliest;
}
