import {
  type CallerRequest,
  created,
  noContent,
  ok,
  type PageQuery,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import { type OrderInput, type OrderPath, showOrder } from '../models/order-schemas.ts';
import * as orders from '../services/orders.ts';

export async function createOrder({ caller, body }: CallerRequest<{ body: OrderInput }>) {
  const order = await orders.createOrder(caller.userId, body);
  return created(`/v1/orders/${order.orderId}`, showOrder(order));
}

export async function getOrder({ caller, params }: CallerRequest<{ params: OrderPath }>) {
  return ok(showOrder(await orders.getOrder(caller.userId, params.orderId)));
}

export async function listOrders({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  const page = await orders.listOrders(caller.userId, pageOptions(query, caller));
  return ok(pageBody(page, showOrder));
}

export async function deleteOrder({ caller, params, precondition }: CallerRequest<{ params: OrderPath }>) {
  await orders.deleteOrder(caller.userId, params.orderId, preconditionOnStored(precondition, showOrder));
  return noContent();
}
