/** What the TypeScript of a page takes for granted, because its text introduces it. */
export const preludes: Readonly<Record<string, string>> = {
  'clients/typescript/README.md': `
    declare const tokens: { accessToken: string };
    declare const photo: File;`,
  'docs/storage.md': `
    import { parseNotification } from '@moim/common/storage';
    declare const ownerId: string;
    declare const fileId: string;
    declare const record: { body: string };`,
  'docs/events.md': `
    import { add, entity } from '@moim/common/dynamodb';
    import { consumer, emit, emits, eventType, handledEvents, listen, publisher } from '@moim/common/events';
    import * as z from 'zod';
    interface Order { orderId: string; total: number; status: 'open' | 'paid'; updatedAt: string }
    declare const orders: ReturnType<typeof orderEntity>;
    const orderEntity = () => entity<Order>()('order', { table: 'orders', key: { pk: ['orderId'] }, traced: true });
    const accounts = entity<{ orderId: string; spent: number }>()('account', { table: 'shop', key: { pk: ['orderId'] } });
    const handled = handledEvents('shop');`,
};
