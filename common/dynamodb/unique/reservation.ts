import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { UniqueTaken } from '../errors/write-errors.ts';
import { type Expression, join, single } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { type Placeholders, placeholders, useName, useValue } from '../expression/placeholders.ts';
import { composer, maxPartitionKeyBytes, type StoredKey } from '../keys/compose.ts';
import { partEnd } from '../keys/part.ts';
import { expired } from '../model/expiry.ts';
import { entityName, type Item } from '../model/item.ts';
import { keyFields, type Model, storedKey } from '../model/model.ts';
import type { Action } from '../write/action.ts';
import { noItem } from '../write/preconditions.ts';

/**
 * A unique value is reserved by an item whose key contains the value. Its sort key starts with a character that no
 * entity name starts with, so that no query returns it.
 */
export const reservationSortKey = '!unique';
const ownerPartition = 'ownerPk';
const ownerSort = 'ownerSk';

/**
 * Values of an item that another item has reserved: both were stored before the field was unique, or the reservation expired. A
 * write notes those that it could not release, and leaves them alone when it is planned again.
 */
export type ForeignValues = Set<string>;

/**
 * The actions that change the reservations from those of `before` to those of `after`; either may be missing.
 *
 * @example a changed `email` puts the reservation of the new value and deletes that of the old one
 */
export function reservationActions(
  model: Model,
  key: Item,
  before: Item | undefined,
  after: Item | undefined,
  foreign: ForeignValues = new Set(),
): Action[] {
  return model.unique.flatMap((field) => {
    const old: string | undefined = reserved(model, field, before);
    const next: string | undefined = reserved(model, field, after);
    const sameExpiry = model.ttl === undefined || before?.[model.ttl] === after?.[model.ttl];
    if (old === next && sameExpiry) return [];
    const owner = storedKey(model, key);
    return [
      ...(next === undefined ? [] : [reserve(model, field, next, owner, key, after)]),
      ...(old === undefined || old === next || foreign.has(old)
        ? []
        : [release(model, field, old, owner, foreign)]),
    ];
  });
}

/** The partition key of the reservation of an item's value; `undefined` without a value. */
export function reserved(model: Model, field: string, item: Item | undefined): string | undefined {
  if (item === undefined || item[field] === undefined || item[field] === null) return undefined;
  try {
    return composer(`${model.name}${partEnd}${field}${partEnd}`, [field], maxPartitionKeyBytes)(item);
  } catch (error) {
    const key = keyFields(model, item);
    throw error instanceof DynamoDBError ? error.about({ entity: model.name, key }) : error;
  }
}

function reserve(
  model: Model,
  field: string,
  value: string,
  owner: StoredKey,
  key: Item,
  item?: Item,
): Action {
  const used = placeholders();
  const free = join('OR', [noItem, ownedBy(used, owner), expired(model, used)]);
  return {
    unique: field,
    request: {
      Put: {
        TableName: model.table(),
        Item: {
          pk: value,
          sk: reservationSortKey,
          [entityName]: reservationSortKey,
          [ownerPartition]: owner.pk,
          [ownerSort]: owner.sk,
          ...(model.ttl !== undefined && { [model.ttl]: item?.[model.ttl] }),
        },
        ...expressionMembers(used, free),
      },
    },
    refused: () => new UniqueTaken(field, { entity: model.name, key }),
  };
}

/** Removes the reservation of a value that its owner no longer has. */
function release(
  model: Model,
  field: string,
  value: string,
  owner: StoredKey,
  foreign: ForeignValues,
): Action {
  return {
    ...releaseAction(model, value, owner),
    unique: field,
    refused: () => {
      foreign.add(value);
      return new StaleRead();
    },
  };
}

/** Removes a reservation, if this item still owns it. */
export function releaseAction(model: Model, value: string, owner: StoredKey): Action {
  const used = placeholders();
  return {
    request: {
      Delete: {
        TableName: model.table(),
        Key: { pk: value, sk: reservationSortKey },
        // A reservation that is gone, or that expired and was taken by another item, must not be deleted.
        ...expressionMembers(used, join('OR', [noItem, ownedBy(used, owner)])),
      },
    },
    refused: () => new StaleRead(),
  };
}

/** The stored key of the item that a reservation belongs to. */
export function ownerOf(reservation: Item): StoredKey {
  return { pk: reservation[ownerPartition], sk: reservation[ownerSort] };
}

function ownedBy(used: Placeholders, owner: StoredKey): Expression | undefined {
  return join('AND', [
    single(`${useName(used, ownerPartition)} = ${useValue(used, owner.pk, ownerPartition)}`),
    single(`${useName(used, ownerSort)} = ${useValue(used, owner.sk, ownerSort)}`),
  ]);
}
