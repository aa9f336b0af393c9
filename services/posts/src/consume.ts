import { fileListeners } from '@moim/common/attachments';
import { blockListeners } from '@moim/common/blocks';
import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { blocked } from './models/block.ts';
import { handled, suspensions } from './models/index.ts';
import { people } from './models/person.ts';
import { readyFiles } from './models/ready-file.ts';
import { forgetPerson } from './services/leaving.ts';
import { takeDownComment, takeDownPost } from './services/moderation.ts';
import { removePost } from './services/removal.ts';

const profile = z.object({
  userId: z.string(),
  nickname: z.string(),
  name: z.string(),
  avatarFileId: z.optional(z.string()),
});

/** What authors look like: the whole state of a profile, in order. */
const followProfile = (type: 'users.user.created' | 'users.user.updated') =>
  listen(type, {
    ordered: true,
    versions: { 1: profile },
    write: ({ data: { userId, nickname, name, avatarFileId } }) => [
      people.put.tx({ userId, nickname, name, ...(avatarFileId !== undefined && { avatarFileId }) }),
    ],
  });

/**
 * Keeps what posts must know of people, files and blocks, and removes what belongs to deleted posts and people who left, and
 * what moderators removed.
 */
export const listeners = [
  followProfile('users.user.created'),
  followProfile('users.user.updated'),
  listen('users.user.deleted', {
    ordered: true,
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data }) => forgetPerson(data.userId),
  }),
  listen('posts.post.deleted', {
    versions: { 1: z.object({ postId: z.string() }) },
    act: ({ data }) => removePost(data.postId),
  }),
  listen('safety.content.removed', {
    versions: { 1: z.object({ type: z.string(), id: z.string() }) },
    act: async ({ data: { type, id } }) => {
      if (type === 'post') await takeDownPost(id);
      if (type === 'comment') await takeDownComment(id);
    },
  }),
  ...fileListeners(readyFiles),
  ...blockListeners(blocked),
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
