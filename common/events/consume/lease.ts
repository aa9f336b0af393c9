import type { Write } from '../../dynamodb/index.ts';
import { acquireLease, heldBy, type Lease, newLease } from '../../lease/index.ts';
import { expiryFrom, type Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';

/** The right to handle one event. It expires with the function that holds it. */
export interface EventLease {
  /** Acquires it for an event that nobody has tried to handle before. */
  readonly create: Write;
  /** Records that the event is handled. */
  readonly finish: Write;
  /** Lets the event be handled again before the lease expires: nothing was done. */
  release(): Promise<void>;
}

/** Which event, or which subject of an ordered listener, and up to which sequence. */
interface Wanted {
  readonly of: string;
  readonly sequence: string;
}

type LeaseFields = Lease & Pick<Handled, 'expiresAt'>;

/** A lease that is not acquired yet. */
export function newEventLease(scope: Scope, wanted: Wanted): EventLease {
  return eventLease(scope, wanted, leaseFieldsOf(scope));
}

/**
 * Acquires the lease on an event.
 *
 * @returns undefined when the event, or a later one of its subject, has been handled before
 * @throws LeaseHeld
 */
export async function acquireEventLease(scope: Scope, wanted: Wanted): Promise<EventLease | undefined> {
  const { records, consumer } = scope;
  const key = { consumer, of: wanted.of };
  const fields = leaseFieldsOf(scope);
  const handled = await acquireLease<Handled>(
    {
      create: () => records.create({ ...key, ...fields, done: '' }),
      read: () => records.get(key, { consistent: true }),
      isDone: ({ done }) => done >= wanted.sequence,
      takeOver: (condition) => records.update(key, { ...fields }, condition),
    },
    Date.now(),
  );
  return handled ? undefined : eventLease(scope, wanted, fields);
}

const leaseFieldsOf = ({ until }: Scope): LeaseFields => ({
  ...newLease(until),
  expiresAt: expiryFrom(until),
});

function eventLease({ records, consumer }: Scope, { of, sequence }: Wanted, fields: LeaseFields): EventLease {
  const key = { consumer, of };
  return {
    create: records.create.tx({ ...key, ...fields, done: '' }),
    finish: records.update.tx(key, { done: sequence, leasedUntil: 0 }, heldBy(fields)),
    release: async () => {
      await records.update(key, { leasedUntil: 0 }, heldBy(fields));
    },
  };
}
