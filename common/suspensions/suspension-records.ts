import { entity } from '../dynamodb/index.ts';

/** Somebody who was suspended so lately that an access token of theirs may still be valid. */
export interface Suspension {
  /** The same for all: they are few, and are read together. */
  list: typeof list;
  userId: string;
  /** In epoch seconds. */
  expiresAt: number;
}

/** The partition of all suspensions. */
export const list = 'suspended';

/**
 * The entity that keeps in a service's own table who was suspended lately. Add it to the service's `entities`,
 * {@link suspensionListeners} to its listeners, and a {@link suspensionCheck} to its router.
 *
 * @example export const suspensions = suspensionRecords('orders');
 */
export function suspensionRecords(table: string) {
  return entity<Suspension>()('suspension', {
    table,
    key: { pk: ['list'], sk: ['userId'] },
    find: { all: { pk: ['list'], sk: ['userId'] } },
    ttl: 'expiresAt',
    personal: { fields: { userId: 'expire' }, notExported: 'A copy of `suspension` of safety.' },
  });
}

export type SuspensionRecords = ReturnType<typeof suspensionRecords>;
