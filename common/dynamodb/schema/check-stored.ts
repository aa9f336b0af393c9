import { InvalidItem } from '../errors/invalid-item.ts';
import { fieldsOf, type Item, partitionKey, sortKey, systemAttributesOf } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { parseItem } from './parse-item.ts';

/**
 * Checks an item that is about to be stored against its entity's schema, if it has one.
 *
 * @returns the item as the schema makes it, with what the layer keeps
 * @throws InvalidItem when it does not fit, or when the schema would change its key
 */
export async function checkStored(model: Model, stored: Item): Promise<Item> {
  if (model.schema === undefined) return stored;
  const fields: Item = await parseItem(model, fieldsOf(stored));
  const { pk, sk } = storedKey(model, fields);
  if (pk !== stored[partitionKey] || sk !== stored[sortKey]) {
    throw new InvalidItem('', 'has a key that its schema changes', { entity: model.name });
  }
  return { ...fields, ...systemAttributesOf(stored) };
}
