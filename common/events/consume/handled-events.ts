import { entity } from '../../dynamodb/index.ts';

/** How far a consumer has come with one event, or with the events of one subject. */
export interface Handled {
  consumer: string;
  /** The event, or a hash of the subject if the listener is ordered. */
  of: string;
  /** The sequence of the last event that was handled; empty before the first. */
  done: string;
  /** The function that is handling one now. */
  leaseId: string;
  /** When another function may take over, in epoch milliseconds. */
  leasedUntil: number;
  /** When DynamoDB deletes the record, in epoch seconds. */
  expiresAt: number;
}

/**
 * The entity that records in a service's own table which events have been handled. Add it to the service's `entities`
 * and pass it to its `consumer`.
 *
 * @example export const handled = handledEvents('orders');
 */
export function handledEvents(table: string) {
  return entity<Handled>()('handled', {
    table,
    key: { pk: ['consumer', 'of'] },
    ttl: 'expiresAt',
    personal: { fields: { of: 'expire' }, notExported: 'A hash: that events were handled.' },
  });
}

export type HandledEvents = ReturnType<typeof handledEvents>;

/** Longer than a message can wait: 4 days in a queue, 14 in a dead-letter queue, and the same again after a redrive. */
const keptForSeconds = 40 * 24 * 60 * 60;

export const expiryFrom = (now: number): number => Math.floor(now / 1000) + keptForSeconds;
