import type { Order } from './order.ts';

/** One way to use DynamoDB, as the benchmark sees it. */
export interface Layer {
  get(customerId: string, orderId: string): Promise<unknown>;
  put(order: Order): Promise<unknown>;
  update(customerId: string, orderId: string, note: string): Promise<unknown>;
  /** The first 50 orders of a customer. */
  query(customerId: string): Promise<readonly unknown[]>;
  /** Builds requests without sending them. Raw code has no such step. */
  readonly params?: {
    get(customerId: string, orderId: string): unknown;
    put(order: Order): unknown;
    update(customerId: string, orderId: string, note: string): unknown;
    query(customerId: string): unknown;
  };
}
