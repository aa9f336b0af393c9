import { monotonicFactory } from 'ulid';

/**
 * Creates an id: a ULID, 26 characters. Ids sort by creation time, and by creation order within one millisecond of one
 * process.
 *
 * @example const orderId = newId(); // 01JD6Z3V9K8M2N4P5Q6R7S8T9V
 */
export const newId: () => string = monotonicFactory();
