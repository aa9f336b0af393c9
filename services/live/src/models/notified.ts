import { createHash } from 'node:crypto';
import { entity } from '@moim/common/dynamodb';
import type { Lease } from '@moim/common/lease';

/** How far a notification has come: to which devices it was sent. */
export interface Notified extends Lease {
  /** A hash, so that the record says of nobody what they were told. */
  key: string;
  deviceIds: string[];
  done?: true;
  /** When DynamoDB deletes it, in epoch seconds. */
  expiresAt: number;
}

export const notified = entity<Notified>()('notified', {
  table: 'live',
  key: { pk: ['key'] },
  ttl: 'expiresAt',
  personal: { fields: { key: 'expire' }, notExported: 'A hash, for days.' },
});

export const notifiedKey = (userId: string, id: string): { key: string } => ({
  key: createHash('sha256').update(`${userId} ${id}`).digest('base64url'),
});
