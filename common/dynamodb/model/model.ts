import { tableName } from '../connection/table-name.ts';
import {
  type Composer,
  composer,
  maxPartitionKeyBytes,
  maxSortKeyBytes,
  type StoredKey,
} from '../keys/compose.ts';
import { partEnd } from '../keys/part.ts';
import type { StandardSchema } from '../schema/standard-schema.ts';
import { checkDefinition } from './check-definition.ts';
import type { Item } from './item.ts';
import type { GivenDefinition, PlainDefinition } from './plain-definition.ts';

/** The requirements of an index on a field. */
export interface IndexedField {
  readonly field: string;
  readonly type: 'string' | 'number' | 'binary';
  readonly maxBytes: number;
}

/** An entity as the verbs use it: its definition, and values derived from it once. */
export interface Model {
  readonly name: string;
  readonly definition: PlainDefinition;
  readonly unique: readonly string[];
  readonly version: string | undefined;
  readonly ttl: string | undefined;
  readonly timestamps: boolean;
  readonly traced: boolean;
  readonly collection: string | undefined;
  /**
   * The prefix of all sort keys of this entity, which separates the entities of a table; those of a collection share it.
   */
  readonly sortKeyStart: string;
  /** The suffix of all sort keys of this entity, which separates the entities of a collection; empty otherwise. */
  readonly sortKeyEnd: string;
  readonly composePartition: Composer;
  readonly composeSort: Composer;
  /** The fields that indexes contain. */
  readonly indexed: readonly IndexedField[];
  /** Validates every item when it is written or read. */
  readonly schema: StandardSchema<unknown> | undefined;
  /** The table's physical name. */
  table(): string;
}

/** Checks a definition and derives the model from it. */
export function modelOf(name: string, described: GivenDefinition, schema?: StandardSchema<unknown>): Model {
  const definition: PlainDefinition = { ...described, key: { sk: [], ...described.key } };
  checkDefinition(name, definition);
  const { collection } = definition;
  const sortKeyStart = (collection ?? name) + partEnd;
  const sortKeyEnd = collection === undefined ? '' : name + partEnd;
  let table: string | undefined;
  return {
    name,
    definition,
    unique: definition.unique ?? [],
    version: definition.version,
    ttl: definition.ttl,
    timestamps: definition.timestamps ?? false,
    traced: definition.traced ?? false,
    collection,
    sortKeyStart,
    sortKeyEnd,
    composePartition: composer('', definition.key.pk, maxPartitionKeyBytes),
    composeSort: composer(sortKeyStart, definition.key.sk, maxSortKeyBytes, sortKeyEnd),
    indexed: indexedFields(definition),
    schema,
    table() {
      table ??= tableName(definition.table);
      return table;
    },
  };
}

/** Whether a sort key is that of an item of this entity, in the same table. */
export function ownsSortKey({ collection, sortKeyStart, sortKeyEnd }: Model, sk: string): boolean {
  return sk.startsWith(sortKeyStart) && (collection === undefined || sk.endsWith(partEnd + sortKeyEnd));
}

/** The stored key of an item, or of its key fields. */
export function storedKey(model: Model, item: Item): StoredKey {
  return { pk: model.composePartition(item), sk: model.composeSort(item) };
}

/** The key fields of an item: where a key is required, callers may pass a whole item. */
export function keyFields({ definition: { key } }: Model, item: Item): Item {
  const fields: Item = {};
  for (const field of key.pk) fields[field] = item[field];
  for (const field of key.sk) fields[field] = item[field];
  return fields;
}

function indexedFields({ find = {}, types = {} }: PlainDefinition): Model['indexed'] {
  const demand = (field: string, maxBytes: number): IndexedField => ({
    field,
    type: types[field] ?? 'string',
    maxBytes,
  });
  const indexed = new Map<string, IndexedField>();
  for (const { index, pk, sk = [] } of Object.values(find)) {
    if (index === undefined) continue;
    for (const field of pk) if (!indexed.has(field)) indexed.set(field, demand(field, maxPartitionKeyBytes));
    for (const field of sk) indexed.set(field, demand(field, maxSortKeyBytes));
  }
  return [...indexed.values()];
}
