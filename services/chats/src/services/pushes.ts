import type { StreamChange } from '@moim/common/dynamodb';
import { type Chat, memberIdsOf } from '../models/chat.ts';
import type { Membership } from '../models/membership.ts';
import { messageIdOf } from '../models/message-id.ts';
import { type ShownMessage, showMessage } from '../models/show-message.ts';

/** What the members of a chat hear at once. `seq` is the place of a message: a gap means that something was missed. */
export type ChatPush =
  | { type: 'chat.created' | 'chat.closed'; chatId: string }
  | { type: 'message.created'; chatId: string; seq: number; message: ShownMessage }
  | { type: 'message.deleted'; chatId: string; messageId: string }
  | { type: 'message.read'; chatId: string; userId: string; messageId: string };

/** A push and its recipients: people, or all members of a chat where the change itself does not name them. */
export interface AddressedPush {
  to: { userIds: string[] } | { membersOf: string };
  push: ChatPush;
}

export type Change = StreamChange<'chats', Chat> | StreamChange<'memberships', Membership>;

/** The pushes that one change of the table causes. Depends on the change alone: a change read again gives the same ones. */
export function pushesOf(change: Change): AddressedPush[] {
  if (change.entity === 'memberships') return change.kind === 'changed' ? read(change.old, change.new) : [];
  if (change.kind === 'deleted') return [];
  const { chatId } = change.new;
  const to = { userIds: memberIdsOf(change.new) };
  if (change.kind === 'created') return [{ to, push: { type: 'chat.created', chatId } }];
  return happened(change.old, change.new).map((push) => ({ to, push }));
}

function happened(before: Chat, after: Chat): ChatPush[] {
  const { chatId, seq, lastMessage, lastDeletedSeq, closedAt } = after;
  const pushes: ChatPush[] = [];
  if (seq > before.seq && lastMessage) {
    const message = showMessage(after, { ...lastMessage, seq });
    pushes.push({ type: 'message.created', chatId, seq, message });
  }
  if (lastDeletedSeq !== undefined && lastDeletedSeq !== before.lastDeletedSeq) {
    pushes.push({ type: 'message.deleted', chatId, messageId: messageIdOf(chatId, lastDeletedSeq) });
  }
  if (closedAt !== undefined && before.closedAt === undefined) pushes.push({ type: 'chat.closed', chatId });
  return pushes;
}

/** Someone who sends a message has read the chat too, but the message itself says so. */
function read(before: Membership, { userId, chatId, readSeq, readAt }: Membership): AddressedPush[] {
  if (readAt === undefined || readAt === before.readAt) return [];
  const push = { type: 'message.read' as const, chatId, userId, messageId: messageIdOf(chatId, readSeq) };
  return [{ to: { membersOf: chatId }, push }];
}
