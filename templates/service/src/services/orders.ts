import { VersionConflict } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem, preconditionFailed } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { type Order, orders } from '../models/order.ts';
import type { OrderInput } from '../models/order-schemas.ts';

/** Creates an order of `ownerId`. */
export function createOrder(ownerId: string, { title }: OrderInput): Promise<Order> {
  return orders.create({ ownerId, orderId: newId(), title });
}

/** An order of `ownerId`. Throws `not-found`, also for somebody else's. */
export async function getOrder(ownerId: string, orderId: string): Promise<Order> {
  const order = await orders.get({ ownerId, orderId }, { consistent: true });
  if (!order) throw new Problem('not-found', { detail: 'There is no such order.' });
  return order;
}

/** Orders of `ownerId`, newest first. */
export function listOrders(ownerId: string, page: PageOptions) {
  return orders.find.ofOwner({ ownerId }, { descending: true, ...page });
}

/**
 * Deletes an order of `ownerId`; does nothing without one. `precondition` is given only where the caller set one, and
 * throws if it does not hold. Throws `precondition-failed`.
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
