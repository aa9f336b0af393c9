import { entity } from '@moim/common/dynamodb';

/** Whose a connection is. */
export interface Connection {
  connectionId: string;
  userId: string;
  /** In epoch milliseconds, as in the person's item. */
  endsAt: number;
  /** When DynamoDB deletes it, in epoch seconds. */
  expiresAt: number;
}

export const connections = entity<Connection>()('connection', {
  table: 'live',
  key: { pk: ['connectionId'] },
  ttl: 'expiresAt',
  personal: { fields: { userId: 'delete' }, notExported: 'Only while the app is open.' },
});

/** API Gateway ends every connection after this time. */
const longestMs = 2 * 60 * 60 * 1_000;

/** When a connection ends: with its access token, or when API Gateway ends it. */
export const endOfConnection = (connectedAt: number, tokenEndsAt: number): number =>
  Math.min(tokenEndsAt, connectedAt + longestMs);

/** API Gateway closes a connection that hears nothing within ten minutes. Until then, it is still to be closed. */
const keptAfterEndMs = 15 * 60 * 1_000;

/** When DynamoDB deletes what is stored about a connection, in epoch seconds. */
export const expiryOf = (endsAt: number): number => Math.ceil((endsAt + keptAfterEndMs) / 1_000);
