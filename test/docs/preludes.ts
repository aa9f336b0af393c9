/** Declarations that the TypeScript of a page relies on: what its text introduces, or imports from the service. */
export const preludes: Readonly<Record<string, string>> = {
  'clients/typescript/README.md': `
    declare const tokens: { accessToken: string };
    declare const photo: File;
    declare const chatId: string;
    // Of the page's first example, which declares its own.
    declare global { var moim: import('@moim/client').MoimClient }`,
  'docs/chats.md': `
    import { connectLive, type MoimClient } from '@moim/client';
    declare const moim: MoimClient;
    declare const chatId: string;
    declare const lastMessageId: string | undefined;`,
  'docs/safety.md': `
    import { blockListeners, blockRecords } from '@moim/common/blocks';
    import { entity } from '@moim/common/dynamodb';
    import { handledEvents } from '@moim/common/events';
    import { createRouter as createFullRouter } from '@moim/common/http';
    import { suspensionCheck, suspensionListeners, suspensionRecords } from '@moim/common/suspensions';
    const orders = entity<{ orderId: string }>()('order', { table: 'orders', key: { pk: ['orderId'] } });
    const handled = handledEvents('orders');
    declare function createRouter(definition: Partial<Parameters<typeof createFullRouter>[0]>): void;`,
  'docs/websockets.md': `
    declare const tokens: { accessToken: string };`,
  'docs/storage.md': `
    import { parseNotification } from '@moim/common/storage';
    declare const ownerId: string;
    declare const fileId: string;
    declare const record: { body: string };`,
  'docs/events.md': `
    import { entity as defineEntity } from '@moim/common/dynamodb';
    import { handledEvents } from '@moim/common/events';
    interface Order { orderId: string; total: number; status: 'open' | 'paid'; updatedAt: string }
    const orders = defineEntity<Order>()('order', { table: 'orders', key: { pk: ['orderId'] }, traced: true });
    interface Account { orderId: string; spent: number }
    const accounts = defineEntity<Account>()('account', { table: 'shop', key: { pk: ['orderId'] } });
    const handled = handledEvents('shop');`,
};
