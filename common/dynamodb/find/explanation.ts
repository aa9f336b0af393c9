import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { limitOf } from './page.ts';
import type { Query } from './query.ts';
import { queryInput } from './query-input.ts';

/** What a query sends and costs. */
export interface Explanation {
  /** The first request, exactly as sent, with plain values. */
  readonly request: QueryCommandInput;
  readonly table: string;
  /** The index that is queried; `undefined` for the table itself. */
  readonly index: string | undefined;
  /** What DynamoDB reads and bills for one request. */
  readonly reads: string;
  /** What the filter drops after it was read and billed; `undefined` without a filter. */
  readonly drops: string | undefined;
  /** The maximum number of read units for one request. */
  readonly mostUnits: number;
}

const unitBytes = 4096;
const requestBytes = 1024 * 1024;
const itemBytes = 400 * 1024;

/** Explains a query without sending it. */
export function explain(query: Query): Explanation {
  const limit = limitOf(query);
  const request = { ...queryInput(query), Limit: limit + 1 };
  const bytes = Math.min(requestBytes, (limit + 1) * itemBytes);
  const units = bytes / unitBytes / (request.ConsistentRead === true ? 1 : 2);
  return {
    request,
    table: query.model.table(),
    index: request.IndexName,
    reads: `up to ${limit + 1} items where ${request.KeyConditionExpression}`,
    drops:
      request.FilterExpression &&
      `every item read where not: ${request.FilterExpression}; further requests follow until ${limit} are left or none remains`,
    mostUnits: units,
  };
}
