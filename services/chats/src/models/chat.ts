import { entity } from '@moim/common/dynamodb';
import type { Said } from './message.ts';

/** A chat as stored. Every message changes it, so that the order of its changes is the order of the chat. */
export interface Chat {
  /** A ULID. */
  chatId: string;
  title?: string;
  /**
   * User ids by the number that each member has in this chat; numbers start from 1. Messages refer to the number:
   * removing an entry makes everything that the person wrote here anonymous.
   */
  members: Record<string, string>;
  /** The number of the last message; 0 before the first. */
  seq: number;
  lastMessage?: Said;
  /** The number of the message that was deleted last. */
  lastDeletedSeq?: number;
  /** The match that opened the chat. */
  matchId?: string;
  /** ISO 8601; of the last message, or of the creation. Never moves back. */
  activeAt: string;
  createdAt: string;
  /** When the chat was closed, ISO 8601. Nothing can be sent from then on. */
  closedAt?: string;
}

export const chats = entity<Chat>()('chat', {
  table: 'chats',
  key: { pk: ['chatId'] },
  traced: true,
  personal: { fields: { members: 'anonymize' }, exportedAs: 'chats' },
});

/** The user ids of a chat's members, in the order in which they were added. */
export const memberIdsOf = ({ members }: Pick<Chat, 'members'>): string[] => Object.values(members);

/** The number of a person in a chat; undefined for anyone else. */
export function memberNumberOf({ members }: Pick<Chat, 'members'>, userId: string): string | undefined {
  return Object.keys(members).find((number) => members[number] === userId);
}

/** The members of a new chat. */
export const numberedMembers = (userIds: readonly string[]): Record<string, string> =>
  Object.fromEntries(userIds.map((userId, index) => [String(index + 1), userId]));
