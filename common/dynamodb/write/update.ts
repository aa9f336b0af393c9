import { changeName, isChange } from '../changes/change.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { InvalidItem } from '../codec/invalid-item.ts';
import { isExpired } from '../entity/expiry.ts';
import { type Item, writeToken } from '../entity/item.ts';
import { type Model, storedKey } from '../entity/model.ts';
import { timestamp, updatedAt } from '../entity/timestamps.ts';
import { NotFound } from '../entity/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders, useName, useValue } from '../expression/placeholders.ts';
import { getItem, getStored } from '../read/get.ts';
import { reservationParts } from '../unique/reservation.ts';
import { checkFields } from './check-fields.ts';
import { type Asker, commit } from './commit.ts';
import type { PlainWriteOptions } from './options.ts';
import type { Part } from './part.ts';
import { existingItem, unchangedSince } from './preconditions.ts';
import { whyRefused } from './refusal.ts';
import { retryStale } from './retry-stale.ts';
import { newWriteToken } from './token.ts';

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
  const asker: Asker = { entity: model.name, verb: 'update', table: model.table(), key };
  if (!touchesReservations(model, changes)) {
    return (await commit(asker, [updatePart(model, key, changes, options)])) ?? (await readBack(model, key));
  }
  return retryStale(asker, async () => {
    const before = await getStored(model, key, { consistent: true });
    if (before === undefined || isExpired(model, before)) throw new NotFound({ entity: model.name, key });
    const reservations = reservationParts(model, key, before, afterwards(before, model, changes));
    const after = await commit(asker, [updatePart(model, key, changes, options, before), ...reservations]);
    return after ?? readBack(model, key);
  });
}

/** The write that changes an item; `before` makes it depend on nothing having been written since that was read. */
export function updatePart(
  model: Model,
  key: Item,
  changes: Item,
  options: PlainWriteOptions,
  before?: Item,
): Part {
  checkFields(model, changes, key);
  const token = newWriteToken();
  const used = placeholders();
  const unchanged = before && unchangedSince(used, before);
  const condition = join('AND', [existingItem(model, used, options), unchanged]);
  const into = clauses();
  writeChanges(used, into, changes);
  into.set.push(`${useName(used, writeToken)} = ${useValue(used, token)}`);
  if (model.timestamps) into.set.push(`${useName(used, updatedAt)} = ${useValue(used, timestamp())}`);
  if (model.version !== undefined) {
    const version = useName(used, model.version);
    into.set.push(`${version} = if_not_exists(${version}, ${useValue(used, 0)}) + ${useValue(used, 1)}`);
  }
  return {
    token,
    action: {
      Update: {
        TableName: model.table(),
        Key: storedKey(model, key),
        UpdateExpression: updateExpression(into),
        ...expressionMembers(used, condition),
      },
    },
    refused: (current) => whyRefused(model, key, options, current, before && { before }),
  };
}

function touchesReservations({ unique, ttl }: Model, changes: Item): boolean {
  if (unique.length === 0) return false;
  return (
    unique.some((field) => changes[field] !== undefined) || (ttl !== undefined && changes[ttl] !== undefined)
  );
}

/** What of the item after matters to reservations: its unique fields and its expiry. */
function afterwards(before: Item, { unique, ttl }: Model, changes: Item): Item {
  const after: Item = { ...before };
  for (const field of [...unique, ...(ttl === undefined ? [] : [ttl])]) {
    const value: unknown = changes[field];
    if (value === undefined) continue;
    if (!isChange(value)) after[field] = value;
    else if (changeName(value) === 'remove') delete after[field];
    else
      throw new InvalidItem(
        field,
        'is unique, or the expiry of an item with unique fields: give a value or remove()',
      );
  }
  return after;
}

async function readBack(model: Model, key: Item): Promise<Item> {
  const item = await getItem(model, key, { consistent: true });
  if (item === undefined) throw new NotFound({ entity: model.name, key });
  return item;
}
