import { consumer, listen } from '@moim/common/events';
import * as z from 'zod/mini';
import { handled } from './models/index.ts';
import { deleteAccount } from './services/accounts.ts';

/** The events that this service listens to. */
export const listeners = [
  listen('users.user.deleted', {
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data }) => deleteAccount(data.userId),
  }),
];

export const consume = consumer({ records: handled, listeners });
