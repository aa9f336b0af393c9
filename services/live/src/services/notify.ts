import { acquireLease, heldBy, newLease } from '@moim/common/lease';
import { logger } from '@moim/common/observability';
import type { Device } from '../models/device.ts';
import type { NotificationJob } from '../models/notification.ts';
import { type Notified, notified, notifiedKey } from '../models/notified.ts';
import { forgetDeadDevices } from './devices.ts';
import { isNotifying, pushPlatforms } from './push-platforms.ts';
import { wants } from './queue-notifications.ts';
import { readRecipient } from './recipient-writes.ts';
import { sendToDevice } from './send-to-device.ts';

/** Older notifications are out of date. */
const newsForMs = 60 * 60 * 1_000;

/** Longer than a job is in the queue, and some. */
const rememberedForMs = 2 * newsForMs;

/**
 * Notifies a person on each of their devices once, however often the job comes. Forgets devices whose tokens are dead.
 *
 * @param until - when this process stops at the latest, in epoch milliseconds
 * @throws what SNS threw, if it took the notification for some device not yet: the job must come again
 */
export async function notify(job: NotificationJob, until: number, now = Date.now()): Promise<void> {
  const { to, notification, since } = job;
  const about = { kind: notification.kind, userId: to };
  if (!isNotifying()) return logger.warn('A notification dropped: the stage names no push platforms', about);
  if (now - since > newsForMs) return logger.warn('A notification came too late', about);
  const recipient = await readRecipient(to);
  if (!recipient || !wants(recipient, notification.kind)) return;
  const shown = recipient.texts ? notification : { ...notification, text: undefined };
  const key = notifiedKey(to, notification.id);
  const lease = newLease(until);
  const sent = await acquire(key, lease, now);
  if (!sent) return;
  const applications = pushPlatforms();
  const [dead, errors]: [Device[], unknown[]] = [[], []];
  await Promise.all(
    recipient.devices.map(async (device) => {
      const application = applications[device.platform];
      if (application === undefined || sent.has(device.deviceId)) return;
      try {
        const outcome = await sendToDevice(to, device, application, shown);
        if (outcome === 'dead') dead.push(device);
        else sent.add(device.deviceId);
      } catch (error) {
        errors.push(error);
      }
    }),
  );
  const isDone = errors.length === 0;
  await notified.update(
    key,
    { deviceIds: [...sent], leasedUntil: 0, ...(isDone && { done: true as const }) },
    heldBy(lease),
  );
  if (dead.length > 0) await forgetDeadDevices(to, dead);
  logger.info('Notified', { ...about, sent: sent.size, dead: dead.length, failed: errors.length });
  if (!isDone) throw errors[0];
}

/** Acquires the notification for this process. Gives the devices that have it; undefined if all do. */
async function acquire(
  key: Pick<Notified, 'key'>,
  lease: ReturnType<typeof newLease>,
  now: number,
): Promise<Set<string> | undefined> {
  let before: Notified | undefined;
  const expiresAt = Math.ceil((now + rememberedForMs) / 1_000);
  const done = await acquireLease<Notified>(
    {
      create: () => notified.create({ ...key, ...lease, deviceIds: [], expiresAt }),
      read: async () => {
        before = await notified.get(key, { consistent: true });
        return before;
      },
      isDone: (item) => item.done === true,
      takeOver: (condition) => notified.update(key, { ...lease }, condition),
    },
    now,
  );
  return done ? undefined : new Set(before?.deviceIds);
}
