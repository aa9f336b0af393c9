import { type IndexChange, indexesOf } from './index-changes.ts';
import { type Json, type Resource, type Template, valuesIn } from './template.ts';

const attributeOf = (definition: Json): string | undefined =>
  typeof definition === 'object' && definition !== null && !Array.isArray(definition)
    ? String(definition.AttributeName)
    : undefined;

const definitionsOf = ({ Properties = {} }: Resource): Json[] =>
  Array.isArray(Properties.AttributeDefinitions) ? Properties.AttributeDefinitions : [];

/** The definitions of the attributes that a table's keys use: DynamoDB refuses any other. */
function usedDefinitions(properties: Record<string, Json>, definitions: readonly Json[]): Json[] {
  const { KeySchema = null, GlobalSecondaryIndexes = null, LocalSecondaryIndexes = null } = properties;
  const used = new Set(
    [...valuesIn([KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes])].flatMap((value) =>
      typeof value === 'object' && value !== null && 'AttributeName' in value ? [value.AttributeName] : [],
    ),
  );
  return definitions.filter((definition, index) => {
    const name = attributeOf(definition);
    const isFirst = definitions.findIndex((one) => attributeOf(one) === name) === index;
    return isFirst && used.has(name ?? null);
  });
}

/** A table after some index changes; `other` is the version of the table that defines the attributes of its new indexes. */
export function tableWithIndexes(
  table: Resource,
  other: Resource,
  changes: readonly IndexChange[],
): Resource {
  const indexes = indexesOf(table);
  for (const { kind, index } of changes) {
    if (kind === 'creates') indexes.set(index.IndexName, index);
    else indexes.delete(index.IndexName);
  }
  const { GlobalSecondaryIndexes: _before, ...rest } = table.Properties ?? {};
  const properties = { ...rest, ...(indexes.size > 0 && { GlobalSecondaryIndexes: [...indexes.values()] }) };
  // The first definition of an attribute counts, which is the table's own.
  const definitions = [...definitionsOf(table), ...definitionsOf(other)];
  return {
    ...table,
    Properties: { ...properties, AttributeDefinitions: usedDefinitions(properties, definitions) },
  };
}

/** A template whose tables have no indexes, to compare templates regardless of them. */
export function withoutIndexes(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) => {
    if (resource.Type !== 'AWS::DynamoDB::Table') return [id, resource] as const;
    const {
      GlobalSecondaryIndexes: _indexes,
      AttributeDefinitions: _attributes,
      ...rest
    } = resource.Properties ?? {};
    return [id, { ...resource, Properties: rest }] as const;
  });
  return { ...template, Resources: Object.fromEntries(resources) };
}
