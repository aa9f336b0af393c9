import { ConditionFailed, lt, NotFound } from '@moim/common/dynamodb';
import { chats } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';

/** Moves a chat up in its members' lists after a message. Safe to repeat, and in any order. */
export async function followActivity(chatId: string): Promise<void> {
  const chat = await chats.get({ chatId }, { consistent: true });
  if (!chat) return;
  const { members, activeAt, lastMessage } = chat;
  const others = Object.keys(members).filter((number) => number !== lastMessage?.sender);
  await Promise.all(others.map((number) => moveUp(members[number] ?? '', chatId, activeAt)));
}

async function moveUp(userId: string, chatId: string, activeAt: string): Promise<void> {
  try {
    await memberships.update({ userId, chatId }, { activeAt }, { if: { activeAt: lt(activeAt) } });
  } catch (error) {
    // It is there already, or the person has left.
    if (!(error instanceof ConditionFailed || error instanceof NotFound)) throw error;
  }
}
