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

/** What an index demands of a field. */
export interface IndexedField {
  readonly field: string;
  readonly type: 'string' | 'number' | 'binary';
  readonly maxBytes: number;
}

/** An entity as the verbs use it: its definition, and what could be worked out of it once. */
export interface Model {
  readonly name: string;
  readonly definition: PlainDefinition;
  readonly unique: readonly string[];
  readonly version: string | undefined;
  readonly ttl: string | undefined;
  readonly timestamps: boolean;
  readonly traced: boolean;
  /** What every sort key of this entity starts with: keeps entities of one table apart. */
  readonly sortKeyStart: string;
  readonly composePartition: Composer;
  readonly composeSort: Composer;
  /** Fields that an index holds. */
  readonly indexed: readonly IndexedField[];
  /** What every item is checked by, when it is written whole and when it is read. */
  readonly schema: StandardSchema<unknown> | undefined;
  /** The table's physical name. */
  table(): string;
}

/** Checks a definition and works out what its verbs need. */
export function modelOf(name: string, described: GivenDefinition, schema?: StandardSchema<unknown>): Model {
  const definition: PlainDefinition = { ...described, key: { sk: [], ...described.key } };
  checkDefinition(name, definition);
  const sortKeyStart = name + partEnd;
  let table: string | undefined;
  return {
    name,
    definition,
    unique: definition.unique ?? [],
    version: definition.version,
    ttl: definition.ttl,
    timestamps: definition.timestamps ?? false,
    traced: definition.traced ?? false,
    sortKeyStart,
    composePartition: composer('', definition.key.pk, maxPartitionKeyBytes),
    composeSort: composer(sortKeyStart, definition.key.sk, maxSortKeyBytes),
    indexed: indexedFields(definition),
    schema,
    table() {
      table ??= tableName(definition.table);
      return table;
    },
  };
}

/** The stored key of an item (or of the key fields alone). */
export function storedKey(model: Model, item: Item): StoredKey {
  return { pk: model.composePartition(item), sk: model.composeSort(item) };
}

/** The key fields of an item, without its others: callers may give a whole item where a key is asked for. */
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
