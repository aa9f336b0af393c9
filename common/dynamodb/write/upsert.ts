import { isChange } from '../changes/change.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { InvalidItem } from '../codec/invalid-item.ts';
import { isExpired } from '../entity/expiry.ts';
import { entityName, type Item, writeToken } from '../entity/item.ts';
import { type Model, storedKey } from '../entity/model.ts';
import { createdAt, timestamp, updatedAt } from '../entity/timestamps.ts';
import { AlreadyExists, NotFound } from '../entity/write-errors.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders, useName, useValue } from '../expression/placeholders.ts';
import { getStored } from '../read/get.ts';
import { checkFields } from './check-fields.ts';
import { type Asker, commit } from './commit.ts';
import { createItem } from './create.ts';
import { type Part, StaleRead } from './part.ts';
import { retryStale } from './retry-stale.ts';
import { newWriteToken } from './token.ts';
import { updateItem } from './update.ts';

/**
 * Changes fields of an item, or makes the item out of the key and the changes when there is none.
 *
 * @returns the item after
 */
export async function upsertItem(model: Model, key: Item, changes: Item): Promise<Item> {
  const asker: Asker = { entity: model.name, verb: 'upsert', table: model.table(), key };
  return retryStale(asker, async () => {
    if (model.unique.length === 0 && model.ttl === undefined) {
      const after = await commit(asker, [upsertPart(model, key, changes)]);
      if (after !== undefined) return after;
    }
    const before = await getStored(model, key, { consistent: true });
    try {
      const there = before !== undefined && !isExpired(model, before);
      return await (there
        ? updateItem(model, key, changes)
        : createItem(model, { ...key, ...plain(changes) }));
    } catch (error) {
      throw error instanceof NotFound || error instanceof AlreadyExists ? new StaleRead() : error;
    }
  });
}

function upsertPart(model: Model, key: Item, changes: Item): Part {
  checkFields(model, changes, key);
  const token = newWriteToken();
  const used = placeholders();
  const into = clauses();
  writeChanges(used, into, { ...changes, ...key, [entityName]: model.name, [writeToken]: token });
  if (model.timestamps) {
    const now = useValue(used, timestamp());
    into.set.push(`${useName(used, updatedAt)} = ${now}`);
    into.set.push(`${useName(used, createdAt)} = if_not_exists(${useName(used, createdAt)}, ${now})`);
  }
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
        ...expressionMembers(used),
      },
    },
    refused: () => new StaleRead(),
  };
}

function plain(changes: Item): Item {
  for (const [field, value] of Object.entries(changes)) {
    if (isChange(value)) throw new InvalidItem(field, 'needs a plain value, as there is no item to change');
  }
  return changes;
}
