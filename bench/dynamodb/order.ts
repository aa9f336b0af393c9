/** The item that every layer stores: ten fields of common types. */
export interface Order {
  customerId: string;
  orderId: string;
  status: string;
  createdAt: string;
  amount: number;
  paid: boolean;
  note: string;
  city: string;
  tags: string[];
  lines: { sku: string; count: number; price: number }[];
}

export const table = 'bench-orders';

export function newOrder(number: number): Order {
  return {
    customerId: 'customer-0001',
    orderId: `order-${String(number).padStart(6, '0')}`,
    status: 'open',
    createdAt: '2026-01-01T00:00:00.000Z',
    amount: 1234.5,
    paid: false,
    note: 'Leave it with the neighbours, please.',
    city: 'Seoul',
    tags: ['gift', 'fragile'],
    lines: [
      { sku: 'A-1', count: 2, price: 10.5 },
      { sku: 'B-2', count: 1, price: 99 },
    ],
  };
}
