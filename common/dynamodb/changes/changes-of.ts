import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import { compareValues } from '../keys/compare-values.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { createdAt, updatedAt } from '../model/timestamps.ts';
import { analyseChanges, type ChangeSet } from './analyse.ts';
import { isChange } from './change.ts';

/**
 * Analyses the changes that a caller gives for an item. Leaves out the fields that come with an item that was read: its key,
 * and the fields that the layer sets.
 *
 * @throws InvalidKey for a key field with another value
 * @throws InvalidItem for a change to a field that the layer sets
 */
export function changesOf(model: Model, key: Item, given: Item): ChangeSet {
  let own: Item | undefined;
  for (const field in given) {
    if (given[field] === undefined || !isKeyField(model, field, key, given[field])) {
      if (!isGenerated(model, field, given[field])) continue;
    }
    own ??= { ...given };
    delete own[field];
  }
  try {
    return analyseChanges(own ?? given);
  } catch (error) {
    throw error instanceof DynamoDBError ? error.about({ entity: model.name, key }) : error;
  }
}

function isKeyField({ definition, name }: Model, field: string, key: Item, value: unknown): boolean {
  if (!definition.key.pk.includes(field) && !definition.key.sk.includes(field)) return false;
  const same =
    typeof value === typeof key[field] && !isChange(value) && compareValues(value, key[field]) === 0;
  if (same) return true;
  throw new InvalidKey(field, 'is part of the key and cannot change: create another item instead', {
    entity: name,
    key,
  });
}

function isGenerated({ version, timestamps, name }: Model, field: string, value: unknown): boolean {
  if (field !== version && !(timestamps && (field === createdAt || field === updatedAt))) return false;
  if (!isChange(value)) return true;
  throw new InvalidItem(field, 'is set by the layer and cannot be changed', { entity: name });
}
