import { definePushes, type PushOf } from '@moim/common/websocket';
import * as z from 'zod/mini';

const message = z.object({
  messageId: z.string(),
  chatId: z.string(),
  seq: z.int(),
  senderId: z.optional(z.string().check(z.describe('Absent if the sender has left.'))),
  text: z.optional(z.string()),
  fileIds: z.array(z.string()),
  createdAt: z.string(),
  deletedAt: z.optional(z.string()),
});

const ofChat = { chatId: z.string() };

/** Everything that clients are sent without asking. */
export const pushes = definePushes({
  'chat.created': z.object(ofChat).check(z.describe('A chat of mine was opened')),
  'chat.closed': z.object(ofChat).check(z.describe('A chat of mine was closed: nothing can be sent in it')),
  'message.created': z
    .object({ ...ofChat, seq: z.int().check(z.describe('After a gap, list what you missed.')), message })
    .check(z.describe('A message was sent in a chat of mine')),
  'message.deleted': z
    .object({ ...ofChat, messageId: z.string() })
    .check(z.describe('A message was deleted in a chat of mine')),
  'message.read': z
    .object({ ...ofChat, userId: z.string(), messageId: z.string() })
    .check(z.describe('A member of a chat has read up to a message')),
  typing: z.object({ ...ofChat, userId: z.string() }).check(z.describe('A member of a chat is typing')),
  'match.created': z
    .object({ matchId: z.string(), userId: z.string().check(z.describe('The other person.')) })
    .check(z.describe('I have a match')),
  'file.ready': z
    .object({ fileId: z.string() })
    .check(z.describe('A file that I uploaded was checked, and can be used')),
});

export type Push = PushOf<typeof pushes.schemas>;
