import { entity } from '@moim/common/dynamodb';

/** What was said, and by whom. */
export interface Said {
  /** The sender's number among the chat's members. */
  sender: string;
  text?: string;
  fileIds?: string[];
  /** ISO 8601. Never earlier than that of the message before. */
  createdAt: string;
  /** When its sender deleted it, ISO 8601. Text and files are gone then. */
  deletedAt?: string;
}

/** A message as stored. */
export interface Message extends Said {
  chatId: string;
  /** Its place in the chat, from 1, without gaps. */
  seq: number;
  /** What its files show, by the id of the file. */
  altTexts?: Record<string, string>;
}

export const messages = entity<Message>()('message', {
  table: 'chats',
  key: { pk: ['chatId'], sk: ['seq'] },
  find: { ofChat: { pk: ['chatId'], sk: ['seq'] } },
  types: { seq: 'number' },
  personal: { fields: { sender: 'anonymize' }, exportedAs: 'messages' },
});
