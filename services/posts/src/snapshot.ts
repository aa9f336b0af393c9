import { invokedHandler } from '@moim/common/functions';
import * as z from 'zod/mini';
import { snapshotOf } from './services/snapshots.ts';

/** Invoked by safety, for a report: a post or a comment as a person sees it. */
export const snapshot = invokedHandler({
  schema: z.object({
    viewerId: z.string(),
    subject: z.object({ type: z.enum(['post', 'comment']), id: z.string() }),
  }),
  run: ({ viewerId, subject }) => snapshotOf(viewerId, subject),
});
