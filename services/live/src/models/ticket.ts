import { entity } from '@moim/common/dynamodb';

/** The right to open one connection. The ticket itself is not stored. */
export interface Ticket {
  userId: string;
  /** SHA-256 of the ticket's secret. */
  secretHash: string;
  /** Until when it can be used, in epoch milliseconds. */
  goodUntil: number;
  /** When the access token that it was issued for ends, in epoch milliseconds. */
  tokenEndsAt: number;
  /** When DynamoDB deletes it, in epoch seconds. */
  expiresAt: number;
}

export const tickets = entity<Ticket>()('ticket', {
  table: 'live',
  key: { pk: ['userId'], sk: ['secretHash'] },
  find: { ofPerson: { pk: ['userId'], sk: ['secretHash'] } },
  ttl: 'expiresAt',
  personal: { fields: { userId: 'delete' }, notExported: 'For 30 seconds.' },
});
