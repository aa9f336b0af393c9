import { type Emission, emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { type Chat, chats, memberIdsOf } from './models/chat.ts';
import { messageIdOf } from './models/message-id.ts';

const chat = z.strictObject({
  chatId: z.string(),
  memberIds: z.array(z.string()),
  matchId: z.optional(z.string().check(z.describe('The match that opened it.'))),
});

const ids = {
  chatId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
  memberIds: ['2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52', '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11'],
};

const chatCreated = eventType('chats.chat.created', {
  version: 1,
  summary: 'A chat was opened, by a person or by a match.',
  data: chat,
  example: { ...ids, matchId: '01JD6Z3V9K8M2N4P5Q6R7S8T9V' },
});

const chatClosed = eventType('chats.chat.closed', {
  version: 1,
  summary: 'A chat was closed: nothing can be sent from then on. Contains the remaining members.',
  data: chat,
  example: ids,
});

const messageCreated = eventType('chats.message.created', {
  version: 1,
  summary: 'A message was sent. Its subject is the chat, whose messages are in order.',
  data: z.strictObject({ chatId: z.string(), messageId: z.string(), senderId: z.string() }),
  example: { chatId: ids.chatId, messageId: messageIdOf(ids.chatId, 42), senderId: ids.memberIds[0] ?? '' },
});

/** The events that this service emits, from the stream of its table. */
export const emitter = emits({ chats }, [chatCreated, chatClosed, messageCreated], (change) => {
  if (change.kind === 'deleted') return [];
  if (change.kind === 'created') {
    const { chatId: subject, createdAt: time } = change.new;
    return [emit(chatCreated, { subject, data: chatDataOf(change.new), time })];
  }
  return [...sent(change.old, change.new), ...closed(change.old, change.new)];
});

export const publish = publisher(emitter);

function sent(before: Chat, { chatId, seq, members, lastMessage }: Chat): Emission[] {
  if (!lastMessage || seq === before.seq) return [];
  const senderId = members[lastMessage.sender];
  if (senderId === undefined) return [];
  const data = { chatId, messageId: messageIdOf(chatId, seq), senderId };
  return [emit(messageCreated, { subject: chatId, data, time: lastMessage.createdAt })];
}

function closed(before: Chat, after: Chat): Emission[] {
  const { chatId: subject, closedAt: time } = after;
  if (time === undefined || before.closedAt !== undefined) return [];
  return [emit(chatClosed, { subject, data: chatDataOf(after), time })];
}

function chatDataOf(stored: Chat) {
  const { chatId, matchId } = stored;
  return { chatId, memberIds: memberIdsOf(stored), ...(matchId !== undefined && { matchId }) };
}
