import { entityName, type Item, partitionKey, sortKey, writeToken } from '../entity/item.ts';
import { keyFields, type Model, storedKey } from '../entity/model.ts';
import { createdAt, timestamp, updatedAt } from '../entity/timestamps.ts';
import { checkFields } from './check-fields.ts';

/**
 * A whole item as it is stored: the caller's fields and what the layer keeps.
 *
 * @param before - the item that it replaces: its version is counted up, its `createdAt` stays.
 */
export function storedItem(model: Model, fields: Item, token: string, before?: Item): Item {
  checkFields(model, fields, keyFields(model, fields));
  const { pk, sk } = storedKey(model, fields);
  const stored: Item = { ...fields };
  if (model.version !== undefined) stored[model.version] = (before?.[model.version] ?? 0) + 1;
  if (model.timestamps) {
    const now = timestamp();
    stored[createdAt] = before?.[createdAt] ?? now;
    stored[updatedAt] = now;
  }
  stored[partitionKey] = pk;
  stored[sortKey] = sk;
  stored[entityName] = model.name;
  stored[writeToken] = token;
  return stored;
}
