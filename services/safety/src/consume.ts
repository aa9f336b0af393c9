import { consumer, listen } from '@moim/common/events';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { handled, suspensions } from './models/index.ts';
import { forgetPerson } from './services/leaving.ts';

/** Forgets who leaves, and refuses who is suspended. */
export const listeners = [
  listen('users.user.deleted', {
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data: { userId } }) => forgetPerson(userId),
  }),
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
