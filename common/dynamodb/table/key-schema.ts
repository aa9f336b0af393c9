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
    readonly entities: { readonly [entity: string]: { readonly pk: string; readonly sk: string } };
    readonly types: { readonly [attribute: string]: string };
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
            sharing.map(({ model: { name, definition } }) => [
              name,
              { pk: definition.key.pk.join(', '), sk: definition.key.sk.join(', ') },
            ]),
          ),
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
    return (['indexes', 'entities', 'types'] as const).flatMap((part) =>
      Object.entries(before[part]).flatMap(([name, was]) => {
        const is = after[part][name];
        if (JSON.stringify(is) === JSON.stringify(was)) return [];
        // A type disappears with the last index of its attribute; only a different type is a change.
        if (part === 'types' && is === undefined) return [];
        return [
          `table ${table}, ${part}, ${name}: ${JSON.stringify(was)} becomes ${JSON.stringify(is) ?? 'nothing'}`,
        ];
      }),
    );
  });
}
