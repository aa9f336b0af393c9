import type { Write } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import type { Device } from '../models/device.ts';
import { type Recipient, recipients } from '../models/recipient.ts';

/** Reads how a person is notified, as it is now; `undefined` for someone who never said anything about it. */
export const readRecipient = (userId: string): Promise<Recipient | undefined> =>
  recipients.get({ userId }, { consistent: true });

/** The write that changes how a person is notified, if it still is as it was read. */
export function recipientWrite(
  userId: string,
  before: Recipient | undefined,
  changes: Partial<Pick<Recipient, 'off' | 'texts'>> & { devices?: Device[] },
): Write {
  if (!before) return recipients.create.tx({ userId, devices: [], ...changes });
  return recipients.update.tx({ userId }, changes, { version: before.version });
}

/** Throws `conflict` for someone who left. */
export function refuseLeft(recipient: Recipient | undefined): void {
  if (recipient?.left) throw new Problem('conflict', { detail: 'You left. Sign up again to come back.' });
}
