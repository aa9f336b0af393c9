import { expired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model } from '../model/model.ts';
import { AlreadyExists } from '../errors/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { checkStored } from '../schema/check-stored.ts';
import { reservationParts } from '../unique/reservation.ts';
import type { Part, StaleRead } from './action.ts';
import { noItem } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { storedItem } from './stored-item.ts';
import type { Planned, Write } from './write.ts';

/** Stores a new item. */
export function createWrite(model: Model, fields: Item): Write {
  const key = keyFields(model, fields);
  return {
    asker: { entity: model.name, verb: 'create', table: model.table(), key },
    plan: () => createPlan(model, key, fields),
  };
}

/**
 * The parts of storing a new item.
 *
 * @param ifThere - what it means that there is one already
 */
export async function createPlan(
  model: Model,
  key: Item,
  fields: Item,
  ifThere = (): AlreadyExists | StaleRead => new AlreadyExists({ entity: model.name, key }),
): Promise<Planned> {
  const stamp = newStamp(model.timestamps);
  const stored = await checkStored(model, storedItem(model, fields, key, stamp));
  const used = placeholders();
  const free = join('OR', [noItem, expired(model, used)]);
  const put: Part = {
    token: stamp.token,
    action: { Put: { TableName: model.table(), Item: stored, ...expressionMembers(used, free) } },
    refused: ifThere,
  };
  return { after: stored, parts: [put, ...reservationParts(model, key, undefined, stored)] };
}
