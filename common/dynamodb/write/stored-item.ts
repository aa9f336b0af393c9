import { entityName, type Item, partitionKey, sortKey } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { checkFields } from './check-fields.ts';
import type { Stamp } from './stamp.ts';
import { withSystemAttributes } from './system-attributes.ts';

/**
 * An item as it is stored: the caller's fields, without those that are undefined, and the system attributes.
 *
 * @param before - the item that it replaces, whose version is incremented and whose `createdAt` stays
 */
export function storedItem(model: Model, fields: Item, key: Item, stamp: Stamp, before?: Item): Item {
  checkFields(model, fields, key);
  const { pk, sk } = storedKey(model, fields);
  const stored: Item = { ...fields, [partitionKey]: pk, [sortKey]: sk, [entityName]: model.name };
  for (const field in fields) if (fields[field] === undefined) delete stored[field];
  return withSystemAttributes(model, stored, before, stamp);
}
