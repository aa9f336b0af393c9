import type { Query } from '../find/query.ts';
import type { StoredKey } from '../keys/compose.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import { entityName, type Item, partitionKey, sortKey } from '../model/item.ts';
import { packValues, unpackValues } from './pack-values.ts';

/** A place between the items of a query. */
export interface Position {
  /** The key of an item in the table or the index, as DynamoDB takes it to start a page. */
  readonly key: Item;
  /** Whether the page ends before that item, rather than starting after it. */
  readonly backward: boolean;
}

/** The key from which DynamoDB continues after an item. */
export function startKeyOf(
  entity: string,
  { index, pk, sk = [] }: AccessPattern<string>,
  { pk: partition, sk: sort }: StoredKey,
  item: Item,
): Item {
  const key: Item = { pk: partition, sk: sort };
  if (index === undefined) return key;
  key[entityName] = entity;
  for (const field of pk) key[field] = item[field];
  for (const field of sk) key[field] = item[field];
  return key;
}

/**
 * Writes a position without what its query gives already, so that cursors stay short: a table's partition, and an index's
 * exact values.
 */
export function writePosition(query: Query, { key, backward }: Position): string {
  const values = unknownFields(query).map((field) => key[field]);
  return (backward ? '<' : '>') + packValues(values);
}

/** Reads what `writePosition` wrote for the same query. */
export function readPosition(query: Query, text: string): Position {
  const values = unpackValues(text.slice(1));
  const { model, pattern, keyValues } = query;
  const key: Item = {};
  if (pattern.index === undefined) key[partitionKey] = model.composePartition(keyValues);
  else {
    key[entityName] = model.name;
    for (const field of [...pattern.pk, ...(pattern.sk ?? [])]) key[field] = keyValues[field];
  }
  for (const [index, field] of unknownFields(query).entries()) key[field] = values[index];
  return { key, backward: text.startsWith('<') };
}

/** The fields of a position that its query does not give. */
function unknownFields({ pattern, keyValues }: Query): string[] {
  if (pattern.index === undefined) return [sortKey];
  return [partitionKey, sortKey, ...(pattern.sk ?? []).filter((field) => !(field in keyValues))];
}
