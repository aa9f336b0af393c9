import { handledEvents } from '@moim/common/events';
import { idempotencyRecords } from '@moim/common/http';
import { addressGuards } from './address-guard.ts';
import { attempts } from './attempt.ts';
import { signInFailures } from './sign-in-failures.ts';
import { usedCodes } from './used-code.ts';

export const idempotency = idempotencyRecords('auth');
export const handled = handledEvents('auth');

/** The entities in this service's table. */
export const entities = [idempotency, handled, addressGuards, usedCodes, attempts, signInFailures];
