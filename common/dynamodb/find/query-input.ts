import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { condition } from '../conditions/condition.ts';
import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { checkLimits } from '../expression/check-limits.ts';
import { type Expression, join, single } from '../expression/expression.ts';
import { type Placeholders, placeholders, useName, useValue } from '../expression/placeholders.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import { notExpired } from '../model/expiry.ts';
import { entityName } from '../model/item.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import { keyCondition } from './key-condition.ts';
import type { Query } from './query.ts';

/** The request for a query, except for the start and end of a page. */
export function queryInput(
  query: Query,
  { text, names, values }: ConditionWithValues = keyCondition(query),
): QueryCommandInput {
  const { model, pattern, options } = query;
  const input: QueryCommandInput = {
    TableName: model.table(),
    KeyConditionExpression: text,
    ExpressionAttributeValues: values,
  };
  if (names !== undefined) input.ExpressionAttributeNames = names;
  if (pattern.index !== undefined) input.IndexName = pattern.index;
  if (options.descending === true) input.ScanIndexForward = false;
  if (options.consistent === true) input.ConsistentRead = true;
  const isFiltered = options.where !== undefined || model.ttl !== undefined || model.collection !== undefined;
  if (isFiltered || query.fields !== undefined) {
    try {
      addFilterAndProjection(input, query, placeholders({ ...names }, { ...values }));
    } catch (error) {
      throw error instanceof DynamoDBError ? error.about({ entity: model.name }) : error;
    }
  }
  return input;
}

function addFilterAndProjection(input: QueryCommandInput, query: Query, used: Placeholders): void {
  input.ExpressionAttributeValues = used.values;
  const { model, pattern, options, fields } = query;
  const live = isKeyOf(pattern, model.ttl) ? undefined : notExpired(model, used);
  const filter = join('AND', [
    ofEntities(query, used),
    options.where && condition(used, options.where),
    live,
  ]);
  if (filter !== undefined) input.FilterExpression = checkLimits(filter.text);
  if (fields !== undefined) {
    // Cursors need the position, and filtering needs the expiry.
    const position = pattern.index === undefined ? [] : [...pattern.pk, ...(pattern.sk ?? [])];
    const expiry = model.ttl === undefined ? [] : [model.ttl];
    const needed = new Set(['pk', 'sk', ...fields, ...position, ...expiry]);
    input.ProjectionExpression = [...needed].map((field) => useName(used, field)).join(', ');
  }
  if (Object.keys(used.names).length > 0) input.ExpressionAttributeNames = used.names;
}

/** In a collection, the partition holds items of other entities too. An index separates them by its key. */
function ofEntities(
  { model, pattern, entities = [model.name] }: Query,
  used: Placeholders,
): Expression | undefined {
  if (model.collection === undefined || pattern.index !== undefined) return undefined;
  const names = entities.map((name) => useValue(used, name, entityName));
  return single(`${useName(used, entityName)} IN (${names.join(', ')})`);
}

/** DynamoDB refuses filters on an index's own key: `readPage` then drops expired items by itself. */
function isKeyOf({ index, pk, sk = [] }: AccessPattern<string>, field: string | undefined): boolean {
  return index !== undefined && field !== undefined && (pk.includes(field) || sk.includes(field));
}
