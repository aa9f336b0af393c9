import * as z from 'zod/mini';
import { kinds } from './kinds.ts';

/** Something that a person is told who has no connection. */
const notification = z.strictObject({
  /** The same for the same happening: it is shown once. */
  id: z.string(),
  kind: z.enum(kinds),
  /** A newer notification takes the place of an older one with the same thread. */
  thread: z.string().check(z.maxLength(64)),
  /** What the app needs to open the right screen. */
  data: z.record(z.string(), z.string()),
  /** What was written. Only for those who allow it to be shown. */
  text: z.optional(z.string()),
});

export type Notification = z.output<typeof notification>;

/** What the queue of notifications holds: one for each person. */
export const notificationJob = z.strictObject({
  to: z.string(),
  notification,
  /** In epoch milliseconds. */
  since: z.int(),
});

export type NotificationJob = z.output<typeof notificationJob>;
