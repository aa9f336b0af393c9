import type { StaleRead } from '../errors/stale-read.ts';
import { AlreadyExists } from '../errors/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { expired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model } from '../model/model.ts';
import { checkStored } from '../schema/check-stored.ts';
import { reservationActions } from '../unique/reservation.ts';
import type { Action } from './action.ts';
import { noItem } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { storedItem } from './stored-item.ts';
import type { Write, WritePlan } from './write.ts';

/** Stores a new item. */
export function createWrite(model: Model, fields: Item): Write {
  const key = keyFields(model, fields);
  return {
    operation: { entity: model.name, verb: 'create', table: model.table(), key },
    plan: () => planCreate(model, key, fields),
  };
}

/**
 * Plans the creation of an item.
 *
 * @param ifThere - the error for an existing item
 */
export async function planCreate(
  model: Model,
  key: Item,
  fields: Item,
  ifThere = (): AlreadyExists | StaleRead => new AlreadyExists({ entity: model.name, key }),
): Promise<WritePlan> {
  const stamp = newStamp(model.timestamps);
  const stored = await checkStored(model, storedItem(model, fields, key, stamp));
  const used = placeholders();
  const free = join('OR', [noItem, expired(model, used)]);
  const put: Action = {
    token: stamp.token,
    request: { Put: { TableName: model.table(), Item: stored, ...expressionMembers(used, free) } },
    refused: ifThere,
  };
  return { after: stored, actions: [put, ...reservationActions(model, key, undefined, stored)] };
}
