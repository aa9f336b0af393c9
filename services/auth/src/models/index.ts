import { handledEvents } from '@moim/common/events';
import { idempotencyRecords } from '@moim/common/http';

export const idempotency = idempotencyRecords('auth');
export const handled = handledEvents('auth');

/** The entities in this service's table. */
export const entities = [idempotency, handled];
