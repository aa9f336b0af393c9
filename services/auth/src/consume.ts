import { disableUser, enableUser } from '@moim/common/auth';
import { consumer, listen } from '@moim/common/events';
import * as z from 'zod/mini';
import { handled } from './models/index.ts';
import { deleteAccount } from './services/accounts.ts';

const user = z.object({ userId: z.string() });

/** The events that this service listens to. */
export const listeners = [
  listen('users.user.deleted', {
    versions: { 1: user },
    act: ({ data }) => deleteAccount(data.userId),
  }),
  listen('safety.user.suspended', {
    ordered: true,
    versions: { 1: user },
    act: ({ data }) => disableUser(data.userId),
  }),
  listen('safety.user.reinstated', {
    ordered: true,
    versions: { 1: user },
    act: ({ data }) => enableUser(data.userId),
  }),
];

export const consume = consumer({ records: handled, listeners });
