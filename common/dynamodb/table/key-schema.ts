import type { Model } from '../model/model.ts';
import { tableDefinition } from './table-definition.ts';

/** The properties of tables that cannot change once items are stored. */
export interface KeySchemas {
  readonly [table: string]: {
    /**
     * Key attributes of each index, as `HASH name` and `RANGE name`; the table's own are always `pk` and `sk`.
     */
    readonly indexes: { readonly [index: string]: string };
    /** Key fields of each entity, from which `pk` and `sk` are composed. */
    readonly entities: {
      readonly [entity: string]: { readonly pk: string; readonly sk: string; readonly collection?: string };
    };
    readonly types: { readonly [attribute: string]: string };
    /** Unique fields of each entity that has any: their values are reserved when they are written. */
    readonly unique?: { readonly [entity: string]: string };
  };
}

/** The key schemas of entities, by table. */
export function keySchemas(entities: readonly { readonly model: Model }[]): KeySchemas {
  const tables = Map.groupBy(entities, ({ model }) => model.definition.table);
  return Object.fromEntries(
    [...tables].map(([table, sharing]) => {
      const { AttributeDefinitions, GlobalSecondaryIndexes = [] } = tableDefinition(sharing, { prefix: '' });
      return [
        table,
        {
          indexes: Object.fromEntries(
            GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => [
              IndexName,
              KeySchema.map(({ KeyType, AttributeName }) => `${KeyType} ${AttributeName}`).join(', '),
            ]),
          ),
          entities: Object.fromEntries(
            sharing.map(({ model: { name, definition, collection } }) => [
              name,
              {
                pk: definition.key.pk.join(', '),
                sk: definition.key.sk.join(', '),
                ...(collection !== undefined && { collection }),
              },
            ]),
          ),
          ...uniqueFields(sharing),
          types: Object.fromEntries(
            AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
          ),
        },
      ];
    }),
  );
}

/**
 * Compares deployed key schemas with new ones. Each change would make CloudFormation replace a table or an index by an
 * empty one, or make stored items unreachable. Additions are not changes.
 *
 * @returns one line per change
 */
export function keySchemaChanges(deployed: KeySchemas, next: KeySchemas): string[] {
  return Object.entries(deployed).flatMap(([table, before]) => {
    const after = next[table];
    if (after === undefined) return [`table ${table}: gone`];
    return [
      ...uniqueChanges(table, before, after),
      ...(['indexes', 'entities', 'types'] as const).flatMap((part) =>
        Object.entries(before[part]).flatMap(([name, was]) => {
          const is = after[part][name];
          if (JSON.stringify(is) === JSON.stringify(was)) return [];
          // A type disappears with the last index of its attribute; only a different type is a change.
          if (part === 'types' && is === undefined) return [];
          return [
            `table ${table}, ${part}, ${name}: ${JSON.stringify(was)} becomes ${JSON.stringify(is) ?? 'nothing'}`,
          ];
        }),
      ),
    ];
  });
}

function uniqueFields(sharing: readonly { readonly model: Model }[]): { unique: Record<string, string> } {
  const fields = sharing.filter(({ model }) => model.unique.length > 0);
  return { unique: Object.fromEntries(fields.map(({ model }) => [model.name, model.unique.join(', ')])) };
}

/** A unique field that is added to an entity with items holds only for new values, until the others are reserved. */
function uniqueChanges(
  table: string,
  { entities, unique: was }: KeySchemas[string],
  { unique: is = {} }: KeySchemas[string],
): string[] {
  // Written before unique fields were recorded.
  if (was === undefined) return [];
  return Object.keys(entities).flatMap((entity) => {
    const before = new Set((was[entity] ?? '').split(', '));
    const added = (is[entity] ?? '').split(', ').filter((field) => field !== '' && !before.has(field));
    return added.map(
      (field) =>
        `table ${table}, unique, ${entity}: ${field} is new: deploy, then reserve the values of existing items with scripts/reserve-unique.sh (docs/dynamodb.md#changing-a-definition)`,
    );
  });
}
