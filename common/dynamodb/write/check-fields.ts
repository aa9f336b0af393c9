import { isChange } from '../changes/change.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import { entityName, type Item, partitionKey, sortKey, writeCause, writeToken } from '../model/item.ts';
import type { IndexedField, Model } from '../model/model.ts';

/** Refuses fields with the names of system attributes, and values that an index cannot hold. */
export function checkFields(model: Model, fields: Item, key: Item): void {
  if (
    partitionKey in fields ||
    sortKey in fields ||
    entityName in fields ||
    writeToken in fields ||
    writeCause in fields
  ) {
    const kept = [partitionKey, sortKey, entityName, writeToken, writeCause];
    const name = kept.find((one) => one in fields) ?? '';
    throw new InvalidItem(name, 'is reserved for a system attribute: use another name', {
      entity: model.name,
      key,
    });
  }
  for (const demand of model.indexed) {
    const value: unknown = fields[demand.field];
    if (value === undefined || isChange(value)) continue;
    const problem = problemWith(demand, value);
    if (problem === undefined) continue;
    throw new InvalidKey(demand.field, `${problem}, because an index contains it`, {
      entity: model.name,
      key,
    });
  }
}

function problemWith({ type, maxBytes }: IndexedField, value: unknown): string | undefined {
  if (type === 'number') {
    return typeof value === 'number' || typeof value === 'bigint' ? undefined : 'must be a number';
  }
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) return `must be ${type}`;
  if ((typeof value === 'string') !== (type === 'string')) return `must be ${type}`;
  if (value.length === 0) return 'must not be empty';
  // A UTF-16 unit takes at most three bytes in UTF-8, so short values need no counting.
  if (value.length * 3 <= maxBytes) return undefined;
  const bytes = Buffer.byteLength(value);
  return bytes > maxBytes ? `must have at most ${maxBytes} bytes, got ${bytes}` : undefined;
}
