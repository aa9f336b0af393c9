import { invokedHandler } from '@moim/common/functions';
import * as z from 'zod/mini';
import { snapshotOf } from './services/snapshots.ts';

/** Invoked by safety, for a report: the profile as a person sees it. */
export const snapshot = invokedHandler({
  schema: z.object({
    viewerId: z.string(),
    subject: z.object({ type: z.literal('user'), id: z.string() }),
  }),
  run: ({ viewerId, subject }) => snapshotOf(viewerId, subject.id),
});
