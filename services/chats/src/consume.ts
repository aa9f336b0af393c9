import { fileListeners } from '@moim/common/attachments';
import { blockListeners } from '@moim/common/blocks';
import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { matchListeners } from './match-events.ts';
import { blocked } from './models/blocked.ts';
import { handled, suspensions } from './models/index.ts';
import { people } from './models/person.ts';
import { readyFiles } from './models/ready-file.ts';
import { closeChatsOfTwo } from './services/blocking.ts';
import { followActivity } from './services/follow-activity.ts';
import { forgetDeparted, forgetPerson } from './services/leaving.ts';
import { removeMessage } from './services/moderation.ts';

const user = z.object({ userId: z.string() });
const chat = z.object({ chatId: z.string() });
const content = z.object({ type: z.string(), id: z.string() });
const message = z.object({ chatId: z.string(), messageId: z.string() });

/**
 * Keeps track of who can be a member, who blocked whom and which files can be attached, and does what follows from this service's own
 * changes. Those of others are ordered, so that nothing that was deleted comes back.
 */
export const listeners = [
  listen('users.user.created', {
    ordered: true,
    versions: { 1: user },
    write: ({ data: { userId } }) => [people.put.tx({ userId })],
  }),
  listen('users.user.updated', {
    ordered: true,
    versions: { 1: user },
    write: ({ data: { userId } }) => [people.put.tx({ userId })],
  }),
  listen('users.user.deleted', {
    ordered: true,
    versions: { 1: user },
    act: ({ data: { userId } }) => forgetPerson(userId),
  }),
  ...fileListeners(readyFiles),
  listen('chats.chat.created', { versions: { 1: chat }, act: ({ data }) => forgetDeparted(data.chatId) }),
  listen('chats.message.created', {
    versions: { 1: message },
    act: ({ data: { chatId, messageId } }) => followActivity(chatId, messageId),
  }),
  ...blockListeners(blocked, { blocked: closeChatsOfTwo }),
  listen('safety.content.removed', {
    versions: { 1: content },
    act: async ({ data: { type, id } }) => {
      if (type === 'message') await removeMessage(id);
    },
  }),
  ...matchListeners,
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
