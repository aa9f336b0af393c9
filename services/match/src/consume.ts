import { blockListeners } from '@moim/common/blocks';
import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { blocked } from './models/blocked.ts';
import { handled, suspensions } from './models/index.ts';
import { followBlocks } from './services/blocking.ts';
import { forgetPerson } from './services/leaving.ts';
import { setChat } from './services/matches.ts';
import { profileWrites } from './services/people.ts';

const profile = z.object({
  userId: z.string(),
  nickname: z.string(),
  name: z.string(),
  bio: z.optional(z.string()),
  interests: z.array(z.string()),
  avatarFileId: z.optional(z.string()),
});

/** Keeps a copy of the profiles and of blocks, and forgets who leaves. Ordered, so that an old profile does not come back. */
export const listeners = [
  listen('users.user.created', {
    ordered: true,
    versions: { 1: profile },
    write: ({ data, time }) => profileWrites(data, time),
  }),
  listen('users.user.updated', {
    ordered: true,
    versions: { 1: profile },
    write: ({ data, time }) => profileWrites(data, time),
  }),
  listen('users.user.deleted', {
    ordered: true,
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data: { userId } }) => forgetPerson(userId),
  }),
  listen('chats.chat.created', {
    versions: { 1: z.object({ chatId: z.string(), matchId: z.optional(z.string()) }) },
    act: async ({ data: { chatId, matchId } }) => {
      if (matchId !== undefined) await setChat(matchId, chatId);
    },
  }),
  ...blockListeners(blocked, { blocked: followBlocks, unblocked: followBlocks }),
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
