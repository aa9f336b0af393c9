import { AlreadyExists, ConditionFailed, NotFound } from '../dynamodb/index.ts';
import { heldBy, isHeld, type Lease } from './lease.ts';

/** Another holder has the lease. */
export class LeaseHeld extends Error {
  override readonly name = 'LeaseHeld';
}

/** How to acquire a lease on one item. Each step writes or reads that item only. */
export interface LeaseSteps<Item extends Lease> {
  /** Creates the item with the new lease; fails with `AlreadyExists`. */
  create(): Promise<unknown>;
  /** Reads the item consistently. */
  read(): Promise<Item | undefined>;
  /** Whether the work has been done, so that there is nothing left to acquire. */
  isDone(item: Item): boolean;
  /** Puts the new lease on the item under this condition. */
  takeOver(condition: ReturnType<typeof heldBy>): Promise<unknown>;
}

/**
 * Acquires the lease on an item: creates the item, or takes over a lease that was released or that expired with the
 * process holding it. Of several callers at the same time, exactly one acquires it.
 *
 * To finish or release, write with {@link heldBy} as the condition and set `leasedUntil` to 0.
 *
 * @param now - epoch milliseconds
 * @returns the item when its work is done already; undefined when the caller now holds the lease
 * @throws LeaseHeld when another holder has the lease
 *
 * @example
 * const lease = newLease(Date.now() + 30_000);
 * const done = await acquireLease({
 *   create: () => jobs.create({ id, ...lease }),
 *   read: () => jobs.get({ id }, { consistent: true }),
 *   isDone: (job) => job.result !== undefined,
 *   takeOver: (condition) => jobs.update({ id }, lease, condition),
 * }, Date.now());
 */
export async function acquireLease<Item extends Lease>(
  { create, read, isDone, takeOver }: LeaseSteps<Item>,
  now: number,
): Promise<Item | undefined> {
  try {
    await create();
    return undefined;
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
  const item = await read();
  if (item && isDone(item)) return item;
  // An item that has gone since was deleted by its holder or by its TTL; the next attempt creates it.
  if (!item || isHeld(item, now)) throw new LeaseHeld('another holder has the lease; try again later');
  try {
    await takeOver(heldBy(item));
    return undefined;
  } catch (cause) {
    if (!(cause instanceof ConditionFailed || cause instanceof NotFound)) throw cause;
    throw new LeaseHeld('another holder has taken over the lease; try again later', { cause });
  }
}
