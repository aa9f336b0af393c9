import { areBlocked } from '@moim/common/blocks';
import { NotFound, setOnce } from '@moim/common/dynamodb';
import { retryLostRaces } from '@moim/common/http';
import { blocked } from '../models/blocked.ts';
import { type Chat, chats, memberIdsOf } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';

/** Closes the chats of which two people are the only members. Safe to repeat. */
export async function closeChatsOfTwo(userId: string, otherId: string): Promise<void> {
  const [mine, theirs] = await Promise.all([userId, otherId].map(chatIdsOf));
  const common = [...(mine ?? [])].filter((chatId) => theirs?.has(chatId)).map((chatId) => ({ chatId }));
  for (const chat of await chats.getMany(common, { consistent: true })) {
    if (chat && memberIdsOf(chat).length === 2) await closeChat(chat.chatId);
  }
}

/** Closes a chat whose last two members blocked each other: those who stood between them have left. */
export async function closeIfBlocked(chat: Chat): Promise<void> {
  const [one, other, ...more] = memberIdsOf(chat);
  if (one === undefined || other === undefined || more.length > 0 || chat.closedAt !== undefined) return;
  if (await areBlocked(blocked, one, other)) await closeChat(chat.chatId);
}

async function closeChat(chatId: string): Promise<void> {
  const closedAt = setOnce(new Date().toISOString());
  try {
    await retryLostRaces(() => chats.update({ chatId }, { closedAt }));
  } catch (error) {
    // Its members have left.
    if (!(error instanceof NotFound)) throw error;
  }
}

async function chatIdsOf(userId: string): Promise<Set<string>> {
  const chatIds = new Set<string>();
  for await (const { chatId } of memberships.find.ofUser({ userId }, { consistent: true }))
    chatIds.add(chatId);
  return chatIds;
}
