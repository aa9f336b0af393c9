import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@moim/common/http';
import { acquireLease, heldBy, LeaseHeld, newLease } from '@moim/common/lease';
import { type AddressGuard, addressGuards, addressKey } from '../models/address-guard.ts';

/** Longer than the API's functions may run. */
const leaseMilliseconds = 30_000;
const pauseMilliseconds = 100;
const mostTries = 30;

/**
 * Runs what may confirm or delete the account of an address, while nothing else of that kind runs for it: an account
 * cannot be confirmed between the check that it is unconfirmed and its deletion.
 * Throws `conflict` if another request keeps the address busy for three seconds.
 */
export async function guarded<Result>(email: string, work: () => Promise<Result>): Promise<Result> {
  const address = await addressKey(email);
  const lease = await leaseOn(address);
  try {
    return await work();
  } finally {
    // A lease that cannot be released expires by itself.
    await addressGuards.delete({ address }, heldBy(lease)).catch(() => undefined);
  }
}

async function leaseOn(address: string) {
  for (let tries = 1; ; tries++) {
    const now = Date.now();
    const lease = newLease(now + leaseMilliseconds);
    const expiresAt = Math.ceil(lease.leasedUntil / 1000);
    try {
      await acquireLease<AddressGuard>(
        {
          create: () => addressGuards.create({ address, ...lease, expiresAt }),
          read: () => addressGuards.get({ address }, { consistent: true }),
          isDone: () => false,
          takeOver: (condition) => addressGuards.update({ address }, { ...lease, expiresAt }, condition),
        },
        now,
      );
      return lease;
    } catch (cause) {
      if (!(cause instanceof LeaseHeld)) throw cause;
      if (tries === mostTries) throw new Problem('conflict', { detail: busy, cause });
    }
    await wait(pauseMilliseconds);
  }
}

const busy = 'Another request for this e-mail address is being processed. Try again in a moment.';
