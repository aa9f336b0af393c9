import { applyChanges } from '../changes/apply.ts';
import { areRelative, reachInside } from '../changes/inspect.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { unlessExpired } from '../model/expiry.ts';
import { entityName, type Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { getStored } from '../read/get.ts';
import type { Action } from './action.ts';
import { checkFields } from './check-fields.ts';
import { createPlan } from './create.ts';
import { newStamp } from './stamp.ts';
import { writeCreatedAt, writeSystemAttributes } from './system-attributes.ts';
import { updatePlan } from './update.ts';
import type { Write } from './write.ts';

/** Changes fields of an item, or makes the item out of the key and the changes when there is none. */
export function upsertWrite(model: Model, key: Item, changes: Item): Write {
  return {
    operation: { entity: model.name, verb: 'upsert', table: model.table(), key },
    plan: async () => {
      if (isBlind(model, changes)) return { actions: [upsertAction(model, key, changes)] };
      const before = unlessExpired(model, await getStored(model, key, { consistent: true }));
      return before === undefined
        ? createPlan(model, key, applyChanges({ ...key }, changes), () => new StaleRead())
        : updatePlan(model, key, changes, {}, before);
    },
  };
}

/** Whether one update does it, without knowing what is there. */
function isBlind({ unique, ttl, schema }: Model, changes: Item): boolean {
  return schema === undefined && unique.length === 0 && ttl === undefined && !reachInside(changes);
}

function upsertAction(model: Model, key: Item, changes: Item): Action {
  checkFields(model, changes, key);
  const stamp = newStamp(model.timestamps);
  const used = placeholders();
  const into = clauses();
  writeChanges(used, into, { ...changes, ...key, [entityName]: model.name });
  writeSystemAttributes(model, used, into, stamp);
  writeCreatedAt(model, used, into, stamp);
  return {
    token: stamp.token,
    once: areRelative(changes),
    request: {
      Update: {
        TableName: model.table(),
        Key: storedKey(model, key),
        UpdateExpression: updateExpression(into),
        ...expressionMembers(used),
      },
    },
    refused: () => new StaleRead(),
  };
}
