import { applyChanges } from '../changes/apply.ts';
import { changeNothing } from '../changes/idle.ts';
import { areRelative, reachInside, withMissingMaps } from '../changes/inspect.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { InvalidRequest, OutcomeUnknown } from '../errors/connection-errors.ts';
import { NotFound } from '../errors/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { getItem, getStored } from '../read/get.ts';
import { checkStored } from '../schema/check-stored.ts';
import { reservationActions } from '../unique/reservation.ts';
import type { Action } from './action.ts';
import { checkFields } from './check-fields.ts';
import { checkAction } from './check-item.ts';
import { existingItem, insists, unchangedSince } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { withSystemAttributes, writeSystemAttributes } from './system-attributes.ts';
import { whyRefused } from './why-refused.ts';
import { perform, type Write, type WritePlan } from './write.ts';
import type { PlainWriteOptions } from './write-options.ts';

/**
 * Changes fields of an item that is there.
 *
 * @returns the item after
 */
export async function updateItem(
  model: Model,
  key: Item,
  changes: Item,
  options: PlainWriteOptions = {},
): Promise<Item> {
  if (changeNothing(changes) && !insists(options)) return existing(model, key);
  const write = updateWrite(model, key, changes, options);
  if (needsBefore(model, changes) || options.exactlyOnce === true) return performed(write, model, key);
  try {
    const plan = () => ({ actions: [updateAction(model, key, changes, options)] });
    return await performed({ operation: write.operation, plan }, model, key);
  } catch (error) {
    if (!isMissingParent(error)) throw error;
    return performed(write, model, key);
  }
}

/** The same as a write that reads the item first, and holds only if nothing came between. */
export function updateWrite(model: Model, key: Item, changes: Item, options: PlainWriteOptions = {}): Write {
  return {
    operation: { entity: model.name, verb: 'update', table: model.table(), key },
    plan: async () => {
      if (changeNothing(changes)) return { actions: [checkAction(model, key, options)] };
      if (!needsBefore(model, changes) && !reachInside(changes)) {
        return {
          actions: [updateAction(model, key, changes, options)],
          together: options.exactlyOnce === true,
        };
      }
      const before = unlessExpired(model, await getStored(model, key, { consistent: true }));
      if (before === undefined) throw new NotFound({ entity: model.name, key });
      return updatePlan(model, key, changes, options, before);
    },
  };
}

/** The actions of changing an item, given what was read of it. */
export async function updatePlan(
  model: Model,
  key: Item,
  changes: Item,
  options: PlainWriteOptions,
  before: Item,
): Promise<WritePlan> {
  const whole = withMissingMaps(before, changes);
  const stamp = newStamp(model.timestamps);
  const after = withSystemAttributes(model, applyChanges(before, whole), before, stamp);
  await checkStored(model, after);
  const action = updateAction(model, key, whole, options, stamp, { before });
  return { after, actions: [action, ...reservationActions(model, key, before, after)] };
}

function updateAction(
  model: Model,
  key: Item,
  changes: Item,
  options: PlainWriteOptions,
  stamp = newStamp(model.timestamps),
  read?: { before: Item },
): Action {
  checkFields(model, changes, key);
  const used = placeholders();
  const unchanged = read && unchangedSince(used, read.before);
  const condition = join('AND', [existingItem(model, used, options), unchanged]);
  const into = clauses();
  writeChanges(used, into, changes);
  // An update that changes nothing only asks whether the options hold, and leaves no trace.
  if (!changeNothing(changes)) writeSystemAttributes(model, used, into, stamp);
  const expression = updateExpression(into);
  return {
    token: stamp.token,
    once: areRelative(changes) && read === undefined && options.version === undefined,
    request: {
      Update: {
        TableName: model.table(),
        Key: storedKey(model, key),
        UpdateExpression: expression,
        ...expressionMembers(used, condition),
      },
    },
    refused: (current) => whyRefused(model, key, options, current, read),
  };
}

/** Whether what is changed depends on the item before: to move reservations, or to check the item after. */
function needsBefore({ unique, ttl, schema }: Model, changes: Item): boolean {
  if (schema !== undefined) return true;
  if (unique.length === 0) return false;
  return (
    unique.some((field) => changes[field] !== undefined) || (ttl !== undefined && changes[ttl] !== undefined)
  );
}

function isMissingParent(error: unknown): boolean {
  return error instanceof InvalidRequest && error.message.includes('document path');
}

async function performed(write: Write, model: Model, key: Item): Promise<Item> {
  const after = await perform(write);
  if (after !== undefined) return after;
  try {
    return await existing(model, key);
  } catch (cause) {
    // The write was done: that its result cannot be read must not look as if it was not.
    throw new OutcomeUnknown({ entity: model.name, key, cause });
  }
}

async function existing(model: Model, key: Item): Promise<Item> {
  const item = await getItem(model, key, { consistent: true });
  if (item === undefined) throw new NotFound({ entity: model.name, key });
  return item;
}
