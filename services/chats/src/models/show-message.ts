import type { Chat } from './chat.ts';
import type { Message, Said } from './message.ts';
import { messageIdOf } from './message-id.ts';

/** A message as members see it. Without a sender, its sender has left; without text and files, it was deleted. */
export interface ShownMessage {
  messageId: string;
  chatId: string;
  seq: number;
  senderId?: string;
  text?: string;
  fileIds: string[];
  createdAt: string;
  deletedAt?: string;
}

/** A message of `chat` as its members see it. */
export function showMessage(
  { chatId, members }: Pick<Chat, 'chatId' | 'members'>,
  { seq, sender, text, fileIds = [], createdAt, deletedAt }: Said & Pick<Message, 'seq'>,
): ShownMessage {
  const senderId = members[sender];
  return {
    messageId: messageIdOf(chatId, seq),
    chatId,
    seq,
    ...(senderId !== undefined && { senderId }),
    ...(text !== undefined && { text }),
    fileIds,
    createdAt,
    ...(deletedAt !== undefined && { deletedAt }),
  };
}
