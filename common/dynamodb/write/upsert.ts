import type { ChangeSet } from '../changes/analyse.ts';
import { applyChanges } from '../changes/apply.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { isExpired, unlessExpired } from '../model/expiry.ts';
import { entityName, type Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { getStored } from '../read/get.ts';
import type { ForeignValues } from '../unique/reservation.ts';
import type { Action } from './action.ts';
import { checkFields } from './check-fields.ts';
import { planCreate } from './create.ts';
import { noneOrLive } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { writeCreatedAt, writeSystemAttributes } from './system-attributes.ts';
import { planUpdate } from './update-plan.ts';
import { whyRefused } from './why-refused.ts';
import type { Write } from './write.ts';
import { checkWriteOptions, type PlainWriteOptions } from './write-options.ts';
import { namingWrongType } from './wrong-type.ts';

/** Changes fields of an item; if it does not exist, creates it from the key and the changes. */
export function upsertWrite(
  model: Model,
  key: Item,
  changeSet: ChangeSet,
  options: PlainWriteOptions = {},
): Write {
  checkWriteOptions(model, 'upsert', options);
  const foreign: ForeignValues = new Set();
  const foundExpired = { now: false };
  return {
    operation: { entity: model.name, verb: 'upsert', table: model.table(), key },
    plan: async () => {
      if (isBlind(model, changeSet) && !foundExpired.now) {
        return { actions: [upsertAction(model, key, changeSet, options, foundExpired)] };
      }
      // Another write may replace the expired item first.
      foundExpired.now = false;
      const before = unlessExpired(model, await getStored(model, key, { consistent: true }));
      return before === undefined
        ? planCreate(model, key, applyChanges({ ...key }, changeSet.changes), () => new StaleRead())
        : planUpdate(model, key, changeSet, existingOptions(options), before, foreign);
    },
  };
}

/** The item exists when it is updated, so `ifExists` is a plain condition then. */
function existingOptions({ ifExists }: PlainWriteOptions): PlainWriteOptions {
  return ifExists === undefined ? {} : { if: ifExists };
}

/** Whether a single update suffices, whatever is stored; an expired item refuses it, and is replaced. */
function isBlind({ unique, schema }: Model, { nested }: ChangeSet): boolean {
  return schema === undefined && unique.length === 0 && !nested;
}

function upsertAction(
  model: Model,
  key: Item,
  { changes, relative }: ChangeSet,
  options: PlainWriteOptions,
  foundExpired: { now: boolean },
): Action {
  checkFields(model, changes, key);
  const stamp = newStamp(model.timestamps);
  const used = placeholders();
  const condition = noneOrLive(model, used, options);
  const into = clauses();
  writeChanges(used, into, { ...changes, ...key });
  if (model.indexed.length === 0) writeChanges(used, into, { [entityName]: model.name });
  writeSystemAttributes(model, used, into, stamp);
  writeCreatedAt(model, used, into, stamp);
  return {
    token: stamp.token,
    once: relative,
    request: {
      Update: {
        TableName: model.table(),
        Key: storedKey(model, key),
        UpdateExpression: updateExpression(into),
        ...expressionMembers(used, condition),
      },
    },
    explained: (error) => namingWrongType(model, key, changes, error),
    refused: (current) => {
      foundExpired.now = current !== undefined && isExpired(model, current);
      return foundExpired.now ? new StaleRead() : whyRefused(model, key, options, current);
    },
  };
}
