import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model } from '../model/model.ts';
import { firstProblem, type SchemaResult } from './standard-schema.ts';

/**
 * Validates an item, if its entity has a schema.
 *
 * @param Failure - `InvalidStoredItem` for an item that was read
 * @returns the item as the schema transforms it; a promise only if the schema returns one
 * @throws Failure with the path of the first issue, without the value
 */
export function parseItem(model: Model, item: Item, Failure = InvalidItem): Item[string] {
  if (model.schema === undefined) return item;
  const result = model.schema['~standard'].validate(item);
  return result instanceof Promise
    ? result.then((validated) => valueOfResult(model, item, validated, Failure))
    : valueOfResult(model, item, result, Failure);
}

function valueOfResult(
  model: Model,
  item: Item,
  result: SchemaResult<unknown>,
  Failure: typeof InvalidItem,
): Item[string] {
  if (result.issues === undefined) return result.value;
  const { path, problem } = firstProblem(result.issues);
  throw new Failure(path, problem, {
    entity: model.name,
    key: keyFields(model, item),
  });
}
