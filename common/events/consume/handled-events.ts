import { entity } from '../../dynamodb/index.ts';

/** How far a consumer has come with one event, or with the events of one subject. */
export interface Handled {
  consumer: string;
  /** The event, or for an ordered listener the subject. */
  of: string;
  /** The sequence of the last event that was handled; empty before the first. */
  done: string;
  /** Who handles one now, if anybody. */
  claimId: string;
  /** Until when nobody else may, in epoch milliseconds: whoever crashed does not come back. */
  claimedUntil: number;
  /** When the record goes, in epoch seconds. */
  expiresAt: number;
}

/**
 * The entity that keeps, in a service's own table, which events have been handled. It goes into the service's
 * `entities` and to its `consumer`.
 *
 * @example export const handled = handledEvents('orders');
 */
export function handledEvents(table: string) {
  return entity<Handled>()('handled', {
    table,
    key: { pk: ['consumer', 'of'] },
    ttl: 'expiresAt',
  });
}

export type HandledEvents = ReturnType<typeof handledEvents>;

/** Longer than a message can wait anywhere: 4 days in a queue, 14 in a dead-letter queue, and again after a redrive. */
const keptForSeconds = 40 * 24 * 60 * 60;

export const expiryFrom = (now: number): number => Math.floor(now / 1000) + keptForSeconds;
