import type { ChangeSet } from '../changes/analyse.ts';
import { InvalidRequest, OutcomeUnknown } from '../errors/connection-errors.ts';
import { NotFound } from '../errors/write-errors.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { getItem, getStored } from '../read/get.ts';
import type { ForeignValues } from '../unique/reservation.ts';
import { checkAction } from './check-item.ts';
import { insists } from './preconditions.ts';
import { updateAction } from './update-action.ts';
import { planUpdate } from './update-plan.ts';
import { perform, type Write } from './write.ts';
import { checkWriteOptions, type PlainWriteOptions } from './write-options.ts';

/**
 * Changes fields of an existing item.
 *
 * @returns the item after the update
 */
export async function updateItem(
  model: Model,
  key: Item,
  changeSet: ChangeSet,
  options: PlainWriteOptions = {},
): Promise<Item> {
  const write = updateWrite(model, key, changeSet, options);
  if (changeSet.empty && !insists(options)) return existing(model, key);
  if (needsBefore(model, changeSet) || options.exactlyOnce === true) return performed(write, model, key);
  try {
    const plan = () => ({ actions: [updateAction(model, key, changeSet, options)] });
    return await performed({ operation: write.operation, plan }, model, key);
  } catch (error) {
    if (!isMissingParent(error)) throw error;
    return performed(write, model, key);
  }
}

/** The same as a write that reads the item first where it must, and then requires that it is unchanged. */
export function updateWrite(
  model: Model,
  key: Item,
  changeSet: ChangeSet,
  options: PlainWriteOptions = {},
): Write {
  checkWriteOptions(model, 'update', options);
  const foreign: ForeignValues = new Set();
  return {
    operation: { entity: model.name, verb: 'update', table: model.table(), key },
    plan: async () => {
      const { exactlyOnce: _, ...requirements } = options;
      if (changeSet.empty) return { actions: [checkAction(model, key, requirements)] };
      if (!needsBefore(model, changeSet) && !changeSet.nested) {
        return {
          actions: [updateAction(model, key, changeSet, options)],
          together: options.exactlyOnce === true,
        };
      }
      const before = unlessExpired(model, await getStored(model, key, { consistent: true }));
      if (before === undefined) throw new NotFound({ entity: model.name, key });
      return planUpdate(model, key, changeSet, options, before, foreign);
    },
  };
}

/** Whether the update depends on the stored item: to move reservations, or to check the result against the schema. */
function needsBefore({ unique, ttl, schema }: Model, { changes }: ChangeSet): boolean {
  if (schema !== undefined) return true;
  if (unique.length === 0) return false;
  return unique.some((field) => field in changes) || (ttl !== undefined && ttl in changes);
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
    // The write succeeded: a failure to read its result must not look like a failed write.
    throw new OutcomeUnknown({ entity: model.name, key, cause });
  }
}

async function existing(model: Model, key: Item): Promise<Item> {
  const item = await getItem(model, key, { consistent: true });
  if (item === undefined) throw new NotFound({ entity: model.name, key });
  return item;
}
