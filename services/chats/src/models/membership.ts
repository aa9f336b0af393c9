import { entity } from '@moim/common/dynamodb';

/** A person's place in a chat: how far they have read, and where the chat is in their list. */
export interface Membership {
  userId: string;
  chatId: string;
  /** The number of the last message that the person has read; 0 before the first. */
  readSeq: number;
  /** When the person last said what they have read, ISO 8601. Sending a message does not change it. */
  readAt?: string;
  /** The chat's last activity, ISO 8601. Follows the chat a moment later. */
  activeAt: string;
}

export const memberships = entity<Membership>()('membership', {
  table: 'chats',
  key: { pk: ['userId'], sk: ['chatId'] },
  find: {
    ofUser: { pk: ['userId'], sk: ['chatId'] },
    byActivity: { index: 'byActivity', pk: ['userId'], sk: ['activeAt', 'chatId'] },
  },
  personal: { fields: { userId: 'delete' }, notExported: 'In `chats`, with the chat.' },
});
