import { tableName } from '../connection/table-name.ts';
import { Misconfigured } from '../errors/connection-errors.ts';
import { entityName, partitionKey, sortKey } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { checkCollections } from './check-collections.ts';

interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

interface IndexDefinition {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: { readonly ProjectionType: 'ALL' };
}

/** The properties of an `AWS::DynamoDB::Table`, as plain data. */
export interface TableDefinition {
  readonly TableName: string;
  readonly BillingMode: 'PAY_PER_REQUEST';
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: 'S' | 'N' | 'B';
  }[];
  readonly KeySchema: readonly KeyElement[];
  readonly GlobalSecondaryIndexes?: readonly IndexDefinition[];
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: true };
  readonly StreamSpecification?: { readonly StreamViewType: 'NEW_AND_OLD_IMAGES' };
}

export interface TableOptions {
  /** The prefix of the physical name; `TABLE_PREFIX` by default. */
  readonly prefix?: string;
  /** Whether the table has a stream, with the item before and after each change. */
  readonly stream?: boolean;
}

const attributeTypes = { string: 'S', number: 'N', binary: 'B' } as const;

/**
 * The table of the entities that share it, for CloudFormation.
 *
 * `CreateTable` takes the same properties, except that `TimeToLiveSpecification` needs a request of its own
 * (`UpdateTimeToLive`), and `StreamSpecification` needs `StreamEnabled: true`.
 *
 * @throws Misconfigured if the entities cannot share a table
 * @example Properties: tableDefinition([profiles], { prefix: 'moim-dev-', stream: true })
 */
export function tableDefinition(
  entities: readonly { readonly model: Model }[],
  { prefix, stream = false }: TableOptions = {},
): TableDefinition {
  const models = entities.map(({ model }) => model);
  const twice = models.find((model, index) =>
    models.some(({ name }, other) => name === model.name && other < index),
  );
  if (twice) throw new Misconfigured(`Two entities of one table are called "${twice.name}": rename one`);
  checkCollections(models);
  const logical = same('table', models, ({ definition }) => definition.table);
  const ttl = same(
    'ttl',
    models.filter((model) => model.ttl !== undefined),
    (model) => model.ttl,
  );
  const indexes = indexesOf(models);
  const attributes = new Map<string, 'S' | 'N' | 'B'>([
    [partitionKey, 'S'],
    [sortKey, 'S'],
  ]);
  if (indexes.length > 0) attributes.set(entityName, 'S');
  for (const model of models)
    for (const { field, type } of model.indexed) declare(attributes, field, attributeTypes[type]);
  return {
    TableName: prefix === undefined ? tableName(logical ?? '') : prefix + logical,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    KeySchema: keySchema([partitionKey], [sortKey]),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
    ...(ttl !== undefined && { TimeToLiveSpecification: { AttributeName: ttl, Enabled: true } }),
    ...(stream && { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  };
}

function indexesOf(models: readonly Model[]): IndexDefinition[] {
  const indexes = new Map<string, IndexDefinition>();
  const first = new Map<string, string>();
  for (const { name, definition } of models) {
    for (const { index, pk, sk = [] } of Object.values(definition.find ?? {})) {
      if (index === undefined) continue;
      const KeySchema = keySchema([entityName, ...pk], sk);
      const other = indexes.get(index);
      if (other !== undefined && JSON.stringify(other.KeySchema) !== JSON.stringify(KeySchema)) {
        throw new Misconfigured(
          `The index "${index}" has two definitions, in "${first.get(index)}" and in "${name}": rename one, or give both the same fields`,
        );
      }
      if (!first.has(index)) first.set(index, name);
      indexes.set(index, { IndexName: index, KeySchema, Projection: { ProjectionType: 'ALL' } });
    }
  }
  return [...indexes.values()];
}

function keySchema(pk: readonly string[], sk: readonly string[]): KeyElement[] {
  return [
    ...pk.map((AttributeName) => ({ AttributeName, KeyType: 'HASH' as const })),
    ...sk.map((AttributeName) => ({ AttributeName, KeyType: 'RANGE' as const })),
  ];
}

function declare(attributes: Map<string, 'S' | 'N' | 'B'>, field: string, type: 'S' | 'N' | 'B'): void {
  const other = attributes.get(field);
  if (other !== undefined && other !== type)
    throw new Misconfigured(
      `The indexed field "${field}" has two types in one table: rename one, or give both the same type`,
    );
  attributes.set(field, type);
}

function same(
  what: string,
  models: readonly Model[],
  of: (model: Model) => string | undefined,
): string | undefined {
  const [first, ...others] = models.map(of);
  if (others.some((other) => other !== first))
    throw new Misconfigured(`Entities of one table must have the same ${what}, not ${named(models, of)}`);
  return first;
}

/** `"expiresAt" (handled) and "endsAt" (session)` */
function named(models: readonly Model[], of: (model: Model) => string | undefined): string {
  const byValue = Map.groupBy(models, of);
  return [...byValue]
    .map(([value, alike]) => `"${value}" (${alike.map(({ name }) => name).join(', ')})`)
    .join(' and ');
}
