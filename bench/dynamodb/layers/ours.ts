import { add, configureCursors } from '@moim/common/dynamodb';
import type { Layer } from '../layer.ts';
import { orders } from './ours-entity.ts';

configureCursors({ key: async () => new Uint8Array(32) });

export const layer: Layer = {
  get: (customerId, orderId) => orders.get({ customerId, orderId }),
  put: (order) => orders.put(order),
  update: (customerId, orderId, note) => orders.update({ customerId, orderId }, { note, amount: add(1) }),
  query: async (customerId) => (await orders.find.ofCustomer({ customerId }, { limit: 50 })).items,
};
