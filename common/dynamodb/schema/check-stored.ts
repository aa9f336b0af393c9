import { InvalidItem } from '../errors/invalid-item.ts';
import { fieldsOf, type Item, partitionKey, sortKey, systemAttributesOf } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { parseItem } from './parse-item.ts';

/**
 * Validates an item before it is stored, if its entity has a schema.
 *
 * @returns the item as the schema transforms it, with its system attributes
 * @throws InvalidItem if the item does not match the schema, or if the schema would change its key
 */
export async function checkStored(model: Model, stored: Item): Promise<Item> {
  if (model.schema === undefined) return stored;
  const fields: Item = await parseItem(model, fieldsOf(stored));
  const { pk, sk } = storedKey(model, fields);
  if (pk !== stored[partitionKey] || sk !== stored[sortKey]) {
    throw new InvalidItem('', 'must keep its key: the schema changes a key field', { entity: model.name });
  }
  return { ...fields, ...systemAttributesOf(stored) };
}
