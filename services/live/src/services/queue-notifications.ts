import { logger } from '@moim/common/observability';
import { sendMessages } from '@moim/common/queues';
import { requiredSetting } from '@moim/common/settings';
import type { Notification, NotificationJob } from '../models/notification.ts';
import { type Recipient, recipients } from '../models/recipient.ts';
import { isNotifying } from './push-platforms.ts';

/** A notification and the people to tell. */
export interface Wanted {
  to: readonly string[];
  notification: Notification;
}

/**
 * Queues notifications for those who have a device and have not turned off the kind: a job for each person. Nothing is
 * queued where the stage notifies nobody. What cannot be queued is lost, and told in the log: a delivery that is repeated
 * for it would send everything again to everybody.
 */
export async function queueNotifications(wanted: readonly Wanted[], now = Date.now()): Promise<void> {
  if (wanted.length === 0 || !isNotifying()) return;
  const userIds = [...new Set(wanted.flatMap(({ to }) => to))];
  const found = await recipients.getMany(userIds.map((userId) => ({ userId })));
  const byId = new Map(found.flatMap((one) => (one ? [[one.userId, one] as const] : [])));
  const jobs = wanted.flatMap(({ to, notification }) =>
    to.flatMap((userId) => jobFor(byId.get(userId), notification, now)),
  );
  const unsent = await sendMessages(requiredSetting('NOTIFICATIONS_QUEUE_URL'), jobs);
  if (unsent.length === 0) return;
  const reasons = [...new Set(unsent.map(({ reason }) => reason))];
  logger.error('Notifications could not be queued', { notifications: unsent.length, reasons });
}

function jobFor(
  recipient: Recipient | undefined,
  { text, ...notification }: Notification,
  since: number,
): NotificationJob[] {
  if (!recipient || !wants(recipient, notification.kind)) return [];
  // A text is queued only for those who allow it to be shown.
  const shown = recipient.texts && text !== undefined ? { text: beginningOf(text) } : {};
  return [{ to: recipient.userId, notification: { ...notification, ...shown }, since }];
}

/** Whether a person has a device, and is told of this kind. */
export const wants = ({ left, devices, off = [] }: Recipient, kind: Notification['kind']): boolean =>
  !left && devices.length > 0 && !off.includes(kind);

/** As much as a device shows. */
const mostCharacters = 200;

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length <= mostCharacters ? text : `${characters.slice(0, mostCharacters - 1).join('')}…`;
}
