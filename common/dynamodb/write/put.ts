import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model } from '../model/model.ts';
import { getStored } from '../read/get.ts';
import { checkStored } from '../schema/check-stored.ts';
import { type ForeignValues, reservationActions } from '../unique/reservation.ts';
import type { Action } from './action.ts';
import { insistedItem, insists, unchangedSince } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { storedItem } from './stored-item.ts';
import { whyRefused } from './why-refused.ts';
import type { Write, WritePlan } from './write.ts';
import { checkWriteOptions, type PlainWriteOptions } from './write-options.ts';

/**
 * Stores an item, whether or not it exists. Where the new item depends on the old one (version, `createdAt`, unique
 * values), it reads first, and requires that the item is unchanged.
 */
export function putWrite(model: Model, fields: Item, options: PlainWriteOptions = {}): Write {
  const key = keyFields(model, fields);
  checkWriteOptions(model, 'put', options);
  const foreign: ForeignValues = new Set();
  return {
    operation: { entity: model.name, verb: 'put', table: model.table(), key },
    plan: dependsOnBefore(model)
      ? async () => {
          const before = await getStored(model, key, { consistent: true });
          return planPut(model, key, fields, options, {
            before,
            live: unlessExpired(model, before),
            foreign,
          });
        }
      : () => planPut(model, key, fields, options),
  };
}

/** Whether storing an item depends on the one that it replaces. */
export function dependsOnBefore({ unique, version, timestamps }: Model): boolean {
  return unique.length > 0 || version !== undefined || timestamps;
}

/** The item before: as stored, and the same unless it has expired. */
interface ReadBefore {
  readonly before: Item | undefined;
  readonly live: Item | undefined;
  readonly foreign: ForeignValues;
}

/** Plans the storage of an item. */
function planPut(
  model: Model,
  key: Item,
  fields: Item,
  options: PlainWriteOptions,
  read?: ReadBefore,
): WritePlan | Promise<WritePlan> {
  const stamp = newStamp(model.timestamps);
  const stored = storedItem(model, fields, key, stamp, read?.live);
  const plan = (after: Item): WritePlan => {
    const put: Action = {
      token: stamp.token,
      request: { Put: putInput(model, after, options, read) },
      refused: (current) => whyRefused(model, key, options, current, read),
    };
    const actions =
      read === undefined ? [put] : [put, ...reservationActions(model, key, read.live, after, read.foreign)];
    return { after, actions };
  };
  return model.schema === undefined ? plan(stored) : checkStored(model, stored).then(plan);
}

/** The request that stores an item (`storedItem`). */
export function putInput(
  model: Model,
  stored: Item,
  options: PlainWriteOptions,
  read?: ReadBefore,
): { TableName: string; Item: Item } {
  if (read === undefined && !insists(options) && options.ifExists === undefined)
    return { TableName: model.table(), Item: stored };
  const used = placeholders();
  const unchanged = read && unchangedSince(used, read.before);
  const condition = join('AND', [insistedItem(model, used, options), unchanged]);
  return { TableName: model.table(), Item: stored, ...expressionMembers(used, condition) };
}
