import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import type { Order } from './order.ts';

export const orderInput = z
  .strictObject({ title: text({ min: 1, max: 100 }) })
  .meta({ id: 'OrderInput', examples: [{ title: 'The first' }] });
export type OrderInput = z.output<typeof orderInput>;

export const shownOrder = z
  .strictObject({ orderId: z.string(), title: z.string(), createdAt: timestamp, updatedAt: timestamp })
  .meta({ id: 'Order' });

export const orderPath = z.strictObject({ orderId: z.ulid() });
export type OrderPath = z.output<typeof orderPath>;

/** The order as the API returns it. */
export function showOrder({ orderId, title, createdAt, updatedAt }: Order): z.input<typeof shownOrder> {
  return { orderId, title, createdAt, updatedAt };
}
