import { NotFound, TransactionFailed } from '@moim/common/dynamodb';
import { Problem, retryLostRaces } from '@moim/common/http';
import { chats } from '../models/chat.ts';
import { messages } from '../models/message.ts';
import { chatIdOf, seqOf } from '../models/message-id.ts';
import { showMessage } from '../models/show-message.ts';
import { requireChat } from './chats.ts';
import { eraseMessage } from './messages.ts';

/** A message as `viewerId` sees it now, and whose it is. Nothing of a deleted one can be seen. */
export async function snapshotOf(viewerId: string, messageId: string) {
  const notFound = { problem: 'not-found' as const };
  const chatId = chatIdOf(messageId);
  const seq = seqOf(chatId, messageId);
  if (seq === undefined) return notFound;
  try {
    const { chat } = await requireChat(viewerId, chatId);
    const message = await messages.get({ chatId, seq }, { consistent: true });
    if (!message || message.deletedAt !== undefined) return notFound;
    const snapshot = showMessage(chat, message);
    return { ...(snapshot.senderId !== undefined && { userId: snapshot.senderId }), snapshot };
  } catch (error) {
    if (error instanceof Problem && error.type === 'not-found') return notFound;
    throw error;
  }
}

/** Deletes a message that a moderator removed, as its sender would. Safe to repeat. */
export async function removeMessage(messageId: string): Promise<void> {
  const chatId = chatIdOf(messageId);
  const seq = seqOf(chatId, messageId);
  if (seq === undefined) return;
  await retryLostRaces(async () => {
    const [chat, message] = await Promise.all([
      chats.get({ chatId }, { consistent: true }),
      messages.get({ chatId, seq }, { consistent: true }),
    ]);
    if (!chat || !message || message.deletedAt !== undefined) return;
    try {
      await eraseMessage(chat, message);
    } catch (error) {
      // The chat was deleted with its last member.
      if (!(error instanceof TransactionFailed && error.cause instanceof NotFound)) throw error;
    }
  });
}
