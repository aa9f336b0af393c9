import { chats, memberIdsOf } from '../models/chat.ts';
import type { Membership } from '../models/membership.ts';

/** The chats of a person as their export shows them. */
export async function showOwnChats(found: readonly Membership[]): Promise<object[]> {
  const keys = found.map(({ chatId }) => ({ chatId }));
  const stored = keys.length === 0 ? [] : await chats.getMany(keys, { consistent: true });
  return stored.flatMap((chat, index) => {
    if (!chat) return [];
    const { chatId, title, createdAt, closedAt } = chat;
    const { readSeq, readAt } = found[index] ?? {};
    return [{ chatId, title, memberIds: memberIdsOf(chat), createdAt, closedAt, readSeq, readAt }];
  });
}
