import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { avatarImages } from './models/avatar-image.ts';
import { handled, suspensions } from './models/index.ts';
import { forgetAvatarImage } from './services/avatars.ts';
import { forgetBlocks } from './services/blocks.ts';
import { forgetExportRequest } from './services/exports.ts';
import { clearProfile } from './services/moderation.ts';

/** A file that can be an avatar is an image, so it has variants. */
const readyFile = z.object({
  ownerId: z.string(),
  fileId: z.string(),
  variants: z.array(z.object({ name: z.string(), key: z.string() })),
});

/**
 * Keeps track of which images can be avatars, and forgets the blocks of who left. Ordered, so that a deleted image does
 * not come back.
 */
export const listeners = [
  listen('files.file.ready', {
    ordered: true,
    versions: { 1: readyFile },
    write: ({ data: { ownerId: userId, fileId, variants } }) => {
      const keyOf = (wanted: string) => variants.find(({ name }) => name === wanted)?.key;
      const [thumbKey, largeKey] = [keyOf('thumb'), keyOf('large')];
      if (thumbKey === undefined || largeKey === undefined) return [];
      return [avatarImages.put.tx({ userId, fileId, thumbKey, largeKey })];
    },
  }),
  listen('files.file.deleted', {
    ordered: true,
    versions: { 1: z.object({ ownerId: z.string(), fileId: z.string() }) },
    act: ({ data: { ownerId, fileId } }) => forgetAvatarImage({ userId: ownerId, fileId }),
  }),
  listen('users.user.deleted', {
    versions: { 1: z.object({ userId: z.string() }) },
    act: async ({ data: { userId } }) => {
      await forgetExportRequest(userId);
      await forgetBlocks(userId);
    },
  }),
  listen('safety.content.removed', {
    versions: { 1: z.object({ type: z.string(), id: z.string() }) },
    act: async ({ data: { type, id } }) => {
      if (type === 'user') await clearProfile(id);
    },
  }),
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
