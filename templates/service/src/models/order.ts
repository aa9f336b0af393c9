import { entity } from '@moim/common/dynamodb';

/** An order, as it is stored. */
export interface Order {
  ownerId: string;
  /** A ULID: sorts by creation. */
  orderId: string;
  title: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const orders = entity<Order>()('order', {
  table: 'orders',
  key: { pk: ['ownerId'], sk: ['orderId'] },
  find: {
    ofOwner: { pk: ['ownerId'], sk: ['orderId'] },
  },
  version: 'version',
  timestamps: true,
});
