import * as z from 'zod/mini';
import { envelope } from './event.ts';

/** One version of one type of event, declared by the service that emits it. */
export interface EventType<Data = unknown> {
  /** `<service>.<noun>.<past verb>`. */
  readonly type: string;
  readonly version: number;
  /** What happened, in one sentence for the catalogue. */
  readonly summary: string;
  readonly data: z.core.$ZodType<Data>;
  readonly example: Data;
}

/**
 * Declares a type of event. A change that would break listeners of the current version needs a new version: declare it
 * beside the current one, and emit both until no service listens to the old one.
 *
 * Throws an Error for a malformed name and for an example that does not match the schema.
 *
 * @example
 * export const orderPaid = eventType('orders.order.paid', {
 *   version: 1,
 *   summary: 'An order was paid.',
 *   data: z.strictObject({ orderId: z.ulid(), total: z.int() }),
 *   example: { orderId: '01JD6Z3V9K8M2N4P5Q6R7S8T9V', total: 1200 },
 * });
 */
export function eventType<Data>(type: string, given: Omit<EventType<Data>, 'type'>): EventType<Data> {
  const { version, data, example } = given;
  z.pick(envelope, { type: true, version: true }).parse({ type, version });
  z.parse(data, example);
  return { type, ...given };
}
