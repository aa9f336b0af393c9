import { sendGet, sendScan } from '../connection/operations.ts';
import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { partEnd } from '../keys/part.ts';
import { unlessExpired } from '../model/expiry.ts';
import { type Item, partitionKey, sortKey } from '../model/item.ts';
import { keyFields, type Model, ownsSortKey } from '../model/model.ts';
import { commit } from '../write/commit.ts';
import { ownerOf, releaseAction, reservationActions, reservationSortKey, reserved } from './reservation.ts';

/** Where a run continues: the last item that was read. */
export interface ReservationProgress {
  readonly next?: Readonly<Record<string, string>>;
  /** Reservations that this page made, and stale ones that it removed. */
  readonly reserved: number;
  readonly removed: number;
  /** Items whose value another item has already: change one of them, then run again. */
  readonly conflicts: readonly { readonly key: Item; readonly field: string }[];
}

/**
 * Reserves the unique values of existing items, for a unique field that was added to an entity with items, and removes
 * reservations without an owner. Reads the table page by page; safe to repeat, and to resume with `next`.
 *
 * @example
 * let progress = await reserveExisting(orders);
 * while (progress.next) progress = await reserveExisting(orders, progress.next);
 */
export async function reserveExisting(
  { model }: { readonly model: Model },
  start?: Readonly<Record<string, string>>,
): Promise<ReservationProgress> {
  const table = model.table();
  const {
    Items = [],
    StoredKeys = [],
    LastEvaluatedKey,
  } = await sendScan(
    { entity: model.name, verb: 'reserveExisting', table, effect: 'none' },
    { TableName: table, ConsistentRead: true, ...(start && { ExclusiveStartKey: { ...start } }) },
  );
  let [made, removed] = [0, 0];
  const conflicts: { key: Item; field: string }[] = [];
  for (const [index, item] of Items.entries()) {
    const { pk = '', sk = '' } = StoredKeys[index] ?? {};
    if (sk === reservationSortKey) removed += await removeStale(model, pk, item);
    if (!ownsSortKey(model, sk) || unlessExpired(model, item) === undefined) continue;
    const key = keyFields(model, item);
    for (const action of reservationActions(model, key, undefined, item)) {
      try {
        await commit({ entity: model.name, verb: 'reserveExisting', table, key }, [action]);
        made++;
      } catch (error) {
        if (!(error instanceof DynamoDBError) || error.code !== 'unique-taken') throw error;
        conflicts.push({ key, field: action.unique ?? '' });
      }
    }
  }
  const progress = { reserved: made, removed, conflicts };
  return LastEvaluatedKey === undefined
    ? progress
    : { ...progress, next: { pk: LastEvaluatedKey[partitionKey], sk: LastEvaluatedKey[sortKey] } };
}

/** Removes a reservation of this entity whose owner is gone or has another value. */
async function removeStale(model: Model, value: string, reservation: Item): Promise<number> {
  const table = model.table();
  const owner = ownerOf(reservation);
  if (!value.startsWith(model.name + partEnd)) return 0;
  const call = { entity: model.name, verb: 'reserveExisting', table } as const;
  const { Item: item } = await sendGet(
    { ...call, effect: 'none' },
    { TableName: table, Key: { ...owner }, ConsistentRead: true },
  );
  if (item !== undefined && model.unique.some((field) => reserved(model, field, item) === value)) return 0;
  try {
    await commit(call, [releaseAction(model, value, owner)]);
    return 1;
  } catch (error) {
    // Another item has taken the value since it was read.
    if (error instanceof StaleRead) return 0;
    throw error;
  }
}
