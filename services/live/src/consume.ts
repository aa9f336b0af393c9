import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { handled } from './models/index.ts';
import { suspensions } from './models/suspensions.ts';
import { deliver } from './services/deliver.ts';
import { endConnections } from './services/end-connections.ts';
import { tellOfComment, tellOfLike, tellOfPostLike } from './services/happenings.ts';
import { forgetPerson } from './services/leaving.ts';
import { announceMatch } from './services/matches.ts';

const onPost = { postId: z.string(), authorId: z.string(), userId: z.string() };

/** What may take a moment comes by events; what must be quick invokes the function `deliver`. */
export const listeners = [
  listen('match.match.created', {
    versions: { 1: z.object({ matchId: z.string(), userIds: z.array(z.string()) }) },
    act: ({ data }) => announceMatch(data),
  }),
  listen('match.like.received', {
    versions: { 1: z.object({ userId: z.string(), likedBy: z.string() }) },
    act: ({ data }) => tellOfLike(data),
  }),
  listen('posts.comment.created', {
    versions: { 1: z.object({ ...onPost, commentId: z.string() }) },
    act: ({ data }) => tellOfComment(data),
  }),
  listen('posts.like.created', {
    versions: { 1: z.object(onPost) },
    act: ({ data }) => tellOfPostLike(data),
  }),
  listen('files.file.ready', {
    versions: { 1: z.object({ ownerId: z.string(), fileId: z.string() }) },
    act: async ({ data: { ownerId, fileId } }) => {
      await deliver([{ to: [ownerId], push: { type: 'file.ready', fileId } }]);
    },
  }),
  listen('files.export.ready', {
    versions: { 1: z.object({ ownerId: z.string(), fileId: z.string() }) },
    act: async ({ data: { ownerId, fileId } }) => {
      await deliver([{ to: [ownerId], push: { type: 'file.ready', fileId } }]);
    },
  }),
  listen('users.user.deleted', {
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data: { userId } }) => forgetPerson(userId),
  }),
  ...suspensionListeners(suspensions, { suspended: endConnections }),
];

export const consume = consumer({ records: handled, listeners });
