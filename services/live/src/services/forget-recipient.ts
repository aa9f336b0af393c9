import { remove, transaction } from '@moim/common/dynamodb';
import { deviceTokens, tokenKeyOf } from '../models/device.ts';
import { expiryOfLeft } from '../models/person.ts';
import { recipients } from '../models/recipient.ts';
import { deleteEndpoints } from './endpoints.ts';
import { readRecipient } from './recipient-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

/**
 * Forgets the devices and settings of someone who left, and notes that they left, so that no device of theirs is
 * registered from then on. Safe to repeat.
 */
export async function forgetRecipient(userId: string, now: number): Promise<void> {
  const expiresAt = expiryOfLeft(now);
  await retryLostRaces(async () => {
    const before = await readRecipient(userId);
    if (!before) return void (await recipients.create({ userId, devices: [], left: true, expiresAt }));
    await deleteEndpoints(before.devices);
    const changes = { devices: [], off: remove(), texts: remove(), left: true as const, expiresAt };
    await transaction(
      recipients.update.tx({ userId }, changes, { version: before.version }),
      ...before.devices.map((device) => deviceTokens.delete.tx(tokenKeyOf(device))),
    );
  });
}
