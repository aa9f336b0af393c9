import { invokedHandler } from '@moim/common/functions';
import * as z from 'zod/mini';
import { snapshotOf } from './services/moderation.ts';

/** Invoked by safety, for a report: a message as a member of its chat sees it. */
export const snapshot = invokedHandler({
  schema: z.object({
    viewerId: z.string(),
    subject: z.object({ type: z.literal('message'), id: z.string() }),
  }),
  run: ({ viewerId, subject }) => snapshotOf(viewerId, subject.id),
});
