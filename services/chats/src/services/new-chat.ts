import type { Write } from '@moim/common/dynamodb';
import { type Chat, chats, memberIdsOf, numberedMembers } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';

/** A chat that is created now, without messages. */
export function newChat(
  chatId: string,
  memberIds: readonly string[],
  more: Pick<Chat, 'title' | 'matchId' | 'closedAt'>,
): Chat {
  const now = new Date().toISOString();
  return { chatId, members: numberedMembers(memberIds), seq: 0, activeAt: now, createdAt: now, ...more };
}

/** The writes that create a chat and the memberships of its members. */
export function creationOf(chat: Chat): Write[] {
  const { chatId, activeAt } = chat;
  const joins = memberIdsOf(chat).map((userId) =>
    memberships.create.tx({ userId, chatId, readSeq: 0, activeAt }),
  );
  return [chats.create.tx(chat), ...joins];
}
