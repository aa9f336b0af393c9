import { ConditionFailed, lt, NotFound } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { memberships } from '../models/membership.ts';
import { noChat } from './chat-errors.ts';
import { requireChat } from './chats.ts';
import { numberOf } from './messages.ts';

/**
 * Records that `userId` has read a chat up to a message. Never moves back: an earlier message changes nothing.
 * Throws `not-found`, `invalid-request` for a message that the chat does not have.
 */
export async function markRead(userId: string, chatId: string, messageId: string): Promise<void> {
  const { chat } = await requireChat(userId, chatId);
  const readSeq = numberOf(chatId, messageId, 'messageId');
  if (readSeq > chat.seq) {
    const errors = [{ path: 'messageId', message: 'Must be a message of this chat' }];
    throw new Problem('invalid-request', { errors });
  }
  const readAt = new Date().toISOString();
  try {
    await memberships.update({ userId, chatId }, { readSeq, readAt }, { if: { readSeq: lt(readSeq) } });
  } catch (error) {
    if (error instanceof NotFound) throw noChat();
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
