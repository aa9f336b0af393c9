import { entity } from '@moim/common/dynamodb';

/** An order as stored. */
export interface Order {
  ownerId: string;
  /** A ULID, which sorts by creation time. */
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
  personal: { fields: { ownerId: 'delete' }, exportedAs: 'orders' },
});
