import { idempotencyRecords } from '@moim/common/http';

export const idempotency = idempotencyRecords('auth');

/** What is stored in this service's table. */
export const entities = [idempotency];
