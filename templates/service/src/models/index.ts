import { idempotencyRecords } from '@moim/common/http';
import { orders } from './order.ts';

export const idempotency = idempotencyRecords('orders');

/** The entities in this service's table. */
export const entities = [orders, idempotency];
