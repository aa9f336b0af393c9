import { randomUUID } from 'node:crypto';

/** The fields by which an item is leased. An entity that can be leased has both among its own. */
export interface Lease {
  /** Random and unique to one holder; empty when nobody has held the item yet. */
  readonly leaseId: string;
  /** When the lease expires, in epoch milliseconds; 0 once it is released. */
  readonly leasedUntil: number;
}

/** The fields of an item that nobody holds. */
export const noLease: Lease = { leaseId: '', leasedUntil: 0 };

/** A lease for a new holder. `until` is in epoch milliseconds and must outlast the work that the lease protects. */
export const newLease = (until: number): Lease => ({ leaseId: randomUUID(), leasedUntil: until });

/** Whether a lease is in force at `now` (epoch milliseconds). */
export const isHeld = ({ leasedUntil }: Lease, now: number): boolean => leasedUntil > now;

/**
 * The condition under which a holder may write: the lease is still theirs. A write that fails on it comes from a holder
 * who took longer than the lease and has been replaced.
 *
 * @example await jobs.update({ id }, { ...result, leasedUntil: 0 }, heldBy(lease)); // finish and release
 */
export const heldBy = ({ leaseId }: Pick<Lease, 'leaseId'>) => ({ if: { leaseId } });
