import { NotFound } from '../errors/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { getStored } from '../read/get.ts';
import { type ForeignValues, reservationActions } from '../unique/reservation.ts';
import type { Action } from './action.ts';
import { noteDeletion } from './note-deletion.ts';
import { insistedItem, insists, unchangedSince } from './preconditions.ts';
import { whyRefused } from './why-refused.ts';
import type { Write, WritePlan } from './write.ts';
import { checkWriteOptions, type PlainWriteOptions } from './write-options.ts';

/** Deletes an item, if there is one. If the options require something of it, it must exist. */
export function deleteWrite(model: Model, key: Item, options: PlainWriteOptions = {}): Write {
  checkWriteOptions(model, 'delete', options);
  const foreign: ForeignValues = new Set();
  return {
    operation: { entity: model.name, verb: 'delete', table: model.table(), key },
    plan: async (): Promise<WritePlan> => {
      if (model.traced) await noteDeletion(model, key);
      if (model.unique.length === 0) return { actions: [deleteAction(model, key, options)] };
      const before = await getStored(model, key, { consistent: true });
      const live = unlessExpired(model, before);
      if (live === undefined && insists(options)) throw new NotFound({ entity: model.name, key });
      return {
        after: live,
        actions: [
          deleteAction(model, key, options, { before }),
          ...reservationActions(model, key, live, undefined, foreign),
        ],
      };
    },
  };
}

function deleteAction(
  model: Model,
  key: Item,
  options: PlainWriteOptions,
  read?: { before: Item | undefined },
): Action {
  const used = placeholders();
  const unchanged = read && unchangedSince(used, read.before);
  const condition = join('AND', [insistedItem(model, used, options), unchanged]);
  return {
    request: {
      Delete: { TableName: model.table(), Key: storedKey(model, key), ...expressionMembers(used, condition) },
    },
    refused: (current) => whyRefused(model, key, options, current, read),
  };
}
