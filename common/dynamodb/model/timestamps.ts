import { connection } from '../connection/connection.ts';

export const createdAt = 'createdAt';
export const updatedAt = 'updatedAt';

/** The fields of an entity with `timestamps: true`. */
export type Timestamps = typeof createdAt | typeof updatedAt;

/** The current time, as stored. */
export function timestamp(): string {
  return new Date(connection().now()).toISOString();
}
