import { logger } from '@moim/common/observability';
import { type Delivered, type Delivery, deliver } from './deliver.ts';
import { notificationOf } from './notification-of.ts';
import { queueNotifications } from './queue-notifications.ts';

/** Sends pushes to all connections of the people whom they concern, and has those notified who have none open. */
export async function deliverOrNotify(deliveries: readonly Delivery[]): Promise<Delivered[]> {
  const delivered = await deliver(deliveries);
  const wanted = deliveries.flatMap(({ push }, index) => {
    const told = notificationOf(push);
    const to = delivered[index]?.unreached.filter((userId) => userId !== told?.except) ?? [];
    return told && to.length > 0 ? [{ to, notification: told.notification }] : [];
  });
  try {
    await queueNotifications(wanted);
  } catch (error) {
    // The pushes have been sent: a failure would send them again.
    logger.error('Nobody could be notified', { notifications: wanted.length, error });
  }
  return delivered;
}
