import { createRouter, idempotencyStore, pageOf, pageParameters, route } from '@moim/common/http';
import * as z from 'zod';
import { createOrder, deleteOrder, getOrder, listOrders } from './controllers/orders.ts';
import { idempotency } from './models/index.ts';
import { orderInput, orderPath, shownOrder } from './models/order-schemas.ts';

export const router = createRouter({
  service: 'orders',
  description: 'One sentence: what this service is for.',
  idempotencyStore: idempotencyStore(idempotency),
  routes: [
    route({
      method: 'POST',
      path: '/v1/orders',
      operationId: 'createOrder',
      summary: 'Create an order',
      body: orderInput,
      responses: { 201: shownOrder },
      idempotent: true,
      resource: true,
      handle: createOrder,
    }),
    route({
      method: 'GET',
      path: '/v1/orders',
      operationId: 'listOrders',
      summary: 'My orders, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownOrder, 'OrderPage') },
      handle: listOrders,
    }),
    route({
      method: 'GET',
      path: '/v1/orders/{orderId}',
      operationId: 'getOrder',
      summary: 'An order of mine',
      params: orderPath,
      responses: { 200: shownOrder },
      resource: true,
      handle: getOrder,
    }),
    route({
      method: 'DELETE',
      path: '/v1/orders/{orderId}',
      operationId: 'deleteOrder',
      summary: 'Delete an order of mine',
      params: orderPath,
      responses: { 204: null },
      resource: true,
      handle: deleteOrder,
    }),
  ],
});
