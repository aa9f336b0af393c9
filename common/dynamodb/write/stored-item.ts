import { entityName, type Item, partitionKey, sortKey } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { checkFields } from './check-fields.ts';
import type { Stamp } from './stamp.ts';
import { withSystemAttributes } from './system-attributes.ts';

/**
 * A whole item as it is stored: the caller's fields and what the layer keeps.
 *
 * @param before - the item that it replaces: its version is counted up, its `createdAt` stays.
 */
export function storedItem(model: Model, fields: Item, key: Item, stamp: Stamp, before?: Item): Item {
  checkFields(model, fields, key);
  const { pk, sk } = storedKey(model, fields);
  const stored: Item = { ...fields, [partitionKey]: pk, [sortKey]: sk, [entityName]: model.name };
  return withSystemAttributes(model, stored, before, stamp);
}
