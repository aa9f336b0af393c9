import { invokedHandler } from '@moim/common/functions';
import * as z from 'zod/mini';
import { findMembers } from './services/members.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));

/** Tells another service who is in a chat, if the person that it names is: invoked by services/live. */
export const members = invokedHandler({
  schema: z.strictObject({ chatId: id, userId: id }),
  run: ({ chatId, userId }) => findMembers(userId, chatId),
});
