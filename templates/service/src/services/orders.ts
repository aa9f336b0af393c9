import { VersionConflict } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem, preconditionFailed } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { type Order, orders } from '../models/order.ts';
import type { OrderInput } from '../models/order-schemas.ts';

/** Creates an order for `ownerId`. */
export function createOrder(ownerId: string, { title }: OrderInput): Promise<Order> {
  return orders.create({ ownerId, orderId: newId(), title });
}

/** Returns an order of `ownerId`. Throws `not-found`, also for another person's order. */
export async function getOrder(ownerId: string, orderId: string): Promise<Order> {
  const order = await orders.get({ ownerId, orderId }, { consistent: true });
  if (!order) throw new Problem('not-found', { detail: 'There is no such order.' });
  return order;
}

/** Returns a page of the orders of `ownerId`, newest first. */
export function listOrders(ownerId: string, page: PageOptions) {
  return orders.find.ofOwner({ ownerId }, { descending: true, ...page });
}

/**
 * Deletes an order of `ownerId`, if it exists. `precondition` is set only if the caller sent one, and throws
 * `precondition-failed` if it does not hold.
 */
export async function deleteOrder(
  ownerId: string,
  orderId: string,
  precondition?: Precondition<Order>,
): Promise<void> {
  if (!precondition) return void (await orders.delete({ ownerId, orderId }));
  const current = await orders.get({ ownerId, orderId }, { consistent: true });
  precondition(current);
  if (!current) return;
  try {
    await orders.delete({ ownerId, orderId }, { version: current.version });
  } catch (error) {
    throw error instanceof VersionConflict ? preconditionFailed(error) : error;
  }
}
