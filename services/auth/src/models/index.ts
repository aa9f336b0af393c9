import { handledEvents } from '@moim/common/events';
import { idempotencyRecords, limitRecords } from '@moim/common/http';
import { addressGuards } from './address-guard.ts';
import { signInFailures } from './sign-in-failures.ts';
import { usedCodes } from './used-code.ts';

export const idempotency = idempotencyRecords('auth');
export const limits = limitRecords('auth');
export const handled = handledEvents('auth');

/** The entities in this service's table. */
export const entities = [idempotency, limits, handled, addressGuards, usedCodes, signInFailures];
