import { ConditionFailed, lt, NotFound } from '@moim/common/dynamodb';
import { chats } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';
import { seqOf } from '../models/message-id.ts';

/** While messages come faster than they are reported, lists follow at least every so many. */
const atLeastEvery = 10;

/**
 * Moves a chat up in its members' lists after a message. A message that others have followed is mostly left to the last
 * one, which costs a busy chat one write a member instead of many. Safe to repeat, and in any order.
 */
export async function followActivity(chatId: string, messageId: string): Promise<void> {
  const chat = await chats.get({ chatId }, { consistent: true });
  const seq = seqOf(chatId, messageId) ?? 0;
  if (!chat || (seq < chat.seq && seq % atLeastEvery !== 0)) return;
  const { members, activeAt, lastMessage } = chat;
  // The sender of the last message moved the chat up with it.
  const others = Object.entries(members).filter(([number]) => number !== lastMessage?.sender);
  await Promise.all(others.map(([, userId]) => moveUp(userId, chatId, activeAt)));
}

async function moveUp(userId: string, chatId: string, activeAt: string): Promise<void> {
  try {
    await memberships.update({ userId, chatId }, { activeAt }, { if: { activeAt: lt(activeAt) } });
  } catch (error) {
    // It is there already, or the person has left.
    if (!(error instanceof ConditionFailed || error instanceof NotFound)) throw error;
  }
}
