import { isChange } from '../changes/change.ts';
import { InvalidItem } from '../codec/invalid-item.ts';
import { entityName, type Item, partitionKey, sortKey, writeToken } from '../entity/item.ts';
import type { Model } from '../entity/model.ts';
import type { ErrorSubject } from '../errors/dynamodb-error.ts';
import { InvalidKey } from '../keys/invalid-key.ts';

/** Refuses fields that would overwrite the layer's own, and values that an index could not hold. */
export function checkFields(model: Model, fields: object, key: Item): void {
  const subject: ErrorSubject = { entity: model.name, key };
  for (const name of [partitionKey, sortKey, entityName, writeToken]) {
    if (name in fields) throw new InvalidItem(name, 'is a name the layer keeps for itself', subject);
  }
  if (model.indexed.size === 0) return;
  for (const [field, value] of Object.entries(fields)) {
    const type = model.indexed.get(field);
    if (type === undefined || value === undefined || isChange(value)) continue;
    if (!isIndexable(type, value))
      throw new InvalidKey(field, `must be a ${type} (not empty), as an index holds it`, subject);
  }
}

function isIndexable(type: 'string' | 'number' | 'binary', value: unknown): boolean {
  if (type === 'number') return typeof value === 'number' || typeof value === 'bigint';
  if (type === 'binary') return value instanceof Uint8Array && value.length > 0;
  return typeof value === 'string' && value !== '';
}
