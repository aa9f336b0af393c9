import { entity } from '@moim/common/dynamodb';
import { expiryOf } from './connection.ts';

/** The times of a connection, in epoch milliseconds. */
interface ConnectionTimes {
  openedAt: number;
  /** When the access token or API Gateway ends it. Nothing is sent to it from then on. */
  endsAt: number;
}

/** All connections of a person in one item, so that one read finds where to send. */
export interface Person {
  userId: string;
  /** By connection id. */
  connections: Record<string, ConnectionTimes>;
  /** Nobody who left can connect. */
  left?: true;
  /** When DynamoDB deletes the item, in epoch seconds: some time after its last connection. */
  expiresAt: number;
  version: number;
}

export const people = entity<Person>()('person', {
  table: 'live',
  key: { pk: ['userId'] },
  version: 'version',
  ttl: 'expiresAt',
  personal: { fields: { userId: 'reduce' }, notExported: 'Only while the app is open.' },
});

/** As long as records of handled events are kept: longer than any event can be under way, and than any access token. */
const leftKeptForMs = 40 * 24 * 60 * 60 * 1_000;

/** When the item of a person with these connections expires, in epoch seconds. */
export const expiryOfPerson = (connections: Person['connections']): number =>
  expiryOf(Math.max(0, ...Object.values(connections).map(({ endsAt }) => endsAt)));

/** When the item of someone who leaves now expires, in epoch seconds. */
export const expiryOfLeft = (now: number): number => Math.ceil((now + leftKeptForMs) / 1_000);
