import { chats, memberIdsOf, memberNumberOf } from '../models/chat.ts';

/** Who the members of a chat are, or why nothing can be said in it. */
export type Members = { userIds: string[] } | { problem: 'not-found' | 'conflict' };

/**
 * The members of an open chat of `userId`. The same `not-found` for an unknown chat and for one of other people;
 * `conflict` for a closed chat.
 */
export async function findMembers(userId: string, chatId: string): Promise<Members> {
  const chat = await chats.get({ chatId }, { consistent: true });
  if (!chat || memberNumberOf(chat, userId) === undefined) return { problem: 'not-found' };
  return chat.closedAt === undefined ? { userIds: memberIdsOf(chat) } : { problem: 'conflict' };
}
