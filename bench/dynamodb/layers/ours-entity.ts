import { entity } from '@moim/common/dynamodb';
import { type Order, table } from '../order.ts';

export const orders = entity<Order>()('order', {
  table,
  key: { pk: ['customerId'], sk: ['orderId'] },
  find: { ofCustomer: { pk: ['customerId'], sk: ['orderId'] } },
});
