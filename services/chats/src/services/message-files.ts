import { type Attached, type AttachedFile, attachmentsShownBy } from '@moim/common/attachments';
import { Problem } from '@moim/common/http';
import { urlSigner } from '@moim/common/storage';
import type { Chat } from '../models/chat.ts';
import { type Message, messages } from '../models/message.ts';
import { seqOf } from '../models/message-id.ts';
import { readyFiles } from '../models/ready-file.ts';
import { showMessage } from '../models/show-message.ts';
import { noMessage } from './chat-errors.ts';
import { requireChat } from './chats.ts';

const attachments = attachmentsShownBy(readyFiles, urlSigner('FILES_BUCKET'));

/** Messages of a chat with their files, for one of its members. */
export async function withFiles(chat: Chat, found: readonly Message[]) {
  const files = await attachments.show(found.map((message) => attachedTo(chat, message)));
  return found.map((message, index) => ({ ...showMessage(chat, message), files: files[index] ?? [] }));
}

/** The files of a message that was sent before; none if it, or the chat, is no longer there for `userId`. */
export async function filesOf(userId: string, chatId: string, messageId: string): Promise<AttachedFile[]> {
  const found = await findMessage(userId, chatId, messageId).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'not-found') return undefined;
    throw error;
  });
  if (!found) return [];
  const [files = []] = await attachments.show([attachedTo(found.chat, found.message)]);
  return files;
}

/** A file of a message, for a member of its chat. Throws `not-found`. */
export async function getMessageFile(
  userId: string,
  { chatId, messageId, fileId }: { chatId: string; messageId: string; fileId: string },
) {
  const { chat, message } = await findMessage(userId, chatId, messageId);
  return attachments.download(attachedTo(chat, message), fileId);
}

async function findMessage(userId: string, chatId: string, messageId: string) {
  const { chat } = await requireChat(userId, chatId);
  const seq = seqOf(chatId, messageId);
  const message = seq === undefined ? undefined : await messages.get({ chatId, seq }, { consistent: true });
  if (!message) throw noMessage();
  return { chat, message };
}

/** What a message shows: nothing in a closed chat, and nothing of a sender who left, whose files are gone. */
function attachedTo({ members, closedAt }: Chat, { sender, fileIds, altTexts }: Message): Attached {
  const ownerId = members[sender];
  return closedAt === undefined && ownerId !== undefined ? { ownerId, fileIds, altTexts } : { ownerId: '' };
}
