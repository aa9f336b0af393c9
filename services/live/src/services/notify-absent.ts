import type { Notification } from '../models/notification.ts';
import { people } from '../models/person.ts';
import { openConnections } from './open-connections.ts';
import { queueNotifications } from './queue-notifications.ts';

/** Notifies a person of what no push tells, unless they have an app open: its lists show it. */
export async function notifyAbsent(
  userId: string,
  notification: Notification,
  now = Date.now(),
): Promise<void> {
  const person = await people.get({ userId });
  if (openConnections([person], now).open.length > 0) return;
  await queueNotifications([{ to: [userId], notification }], now);
}
