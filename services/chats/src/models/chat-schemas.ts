import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { type Chat, memberIdsOf } from './chat.ts';
import type { Membership } from './membership.ts';
import { shownMessage } from './message-schemas.ts';
import { showMessage } from './show-message.ts';

/** Including the person who creates the chat. */
const mostMembers = 50;

const userId = z.string().min(1).max(128);
const title = text({ min: 1, max: 100 });

export const chatInput = z
  .strictObject({
    memberIds: z
      .array(userId)
      .min(1)
      .max(mostMembers - 1)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Must not contain a person twice' })
      .describe('The other members. They have profiles.')
      .meta({ uniqueItems: true }),
    title: title.optional(),
  })
  .meta({
    id: 'ChatInput',
    examples: [{ memberIds: ['5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11'], title: 'Climbing on Sunday' }],
  });
export type ChatInput = z.output<typeof chatInput>;

export const shownChat = z
  .strictObject({
    chatId: z.string(),
    title: z.string().optional(),
    memberIds: z.array(z.string()).describe('All members, including me.'),
    lastMessage: shownMessage.optional(),
    unreadCount: z.int().describe('How many messages came after the last one that I have read or sent.'),
    createdAt: timestamp,
    closedAt: timestamp.optional().describe('When the chat was closed. Nothing can be sent from then on.'),
  })
  .meta({
    id: 'Chat',
    examples: [
      {
        chatId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
        title: 'Climbing on Sunday',
        memberIds: ['2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52', '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11'],
        unreadCount: 0,
        createdAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  });

export const chatPath = z.strictObject({ chatId: z.ulid() });
export type ChatPath = z.output<typeof chatPath>;

/** A chat with the membership of the person who looks at it. */
export interface ChatOfMine {
  chat: Chat;
  membership: Pick<Membership, 'readSeq'>;
}

/** A chat as one of its members sees it. */
export function showChat({ chat, membership }: ChatOfMine): z.input<typeof shownChat> {
  const { chatId, title, seq, lastMessage, createdAt, closedAt } = chat;
  return {
    chatId,
    ...(title !== undefined && { title }),
    memberIds: memberIdsOf(chat),
    ...(lastMessage && { lastMessage: showMessage(chat, { ...lastMessage, seq }) }),
    // The membership may have been read after the chat.
    unreadCount: Math.max(0, seq - membership.readSeq),
    createdAt,
    ...(closedAt !== undefined && { closedAt }),
  };
}
