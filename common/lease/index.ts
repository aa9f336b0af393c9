export { acquireLease, LeaseHeld, type LeaseSteps } from './acquire-lease.ts';
export { heldBy, isHeld, type Lease, newLease, noLease } from './lease.ts';
