import { entity } from '@moim/common/dynamodb';
import type { Device } from './device.ts';
import type { Kind } from './kinds.ts';

/** How a person is notified: everything in one item, so that one read finds it, and one write changes it. */
export interface Recipient {
  userId: string;
  devices: Device[];
  /** What they turned off. */
  off?: Kind[];
  /** Whether notifications show the texts of messages. */
  texts?: boolean;
  /** Nobody who left registers a device. */
  left?: true;
  /** Of someone who left: when DynamoDB deletes the item, in epoch seconds. */
  expiresAt?: number;
  version: number;
}

export const recipients = entity<Recipient>()('recipient', {
  table: 'live',
  key: { pk: ['userId'] },
  version: 'version',
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce', devices: 'reduce' }, exportedAs: 'notifications' },
});
