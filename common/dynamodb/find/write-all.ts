import { mapConcurrently } from '../batch/map-concurrently.ts';
import type { Position } from '../cursors/position.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { Unprocessed } from '../errors/unprocessed.ts';
import type { Item } from '../model/item.ts';
import { keyFields } from '../model/model.ts';
import { readPage, startOf } from './page.ts';
import type { Query } from './query.ts';

const skipped = new Set(['not-found', 'condition-failed', 'version-conflict']);

/**
 * Writes all items of a query, a few at a time. Items that are gone, or no longer meet the condition, are skipped. The keys are
 * read first: a write may move its item within the query.
 *
 * @returns the number of items that were written
 * @throws Unprocessed with the keys of the items whose writes failed
 */
export async function writeAll(query: Query, write: (key: Item) => Promise<unknown>): Promise<number> {
  const { model, fields } = query;
  if (fields !== undefined) {
    throw new InvalidRequest('select(…) cannot be combined with updateAll or deleteAll', {
      entity: model.name,
    });
  }
  const keys: Item[] = [];
  let position: Position | undefined = await startOf(query);
  do {
    const page = await readPage(query, position);
    for (const item of page.items) keys.push(keyFields(model, item));
    position = page.next;
  } while (position !== undefined);
  const results = await mapConcurrently(keys, write);
  const failures = results.map((result) =>
    result.status === 'rejected' && !isSkipped(result.reason) ? { cause: result.reason } : undefined,
  );
  const failure = failures.find((each) => each !== undefined);
  if (failure !== undefined) {
    const undone = keys.filter((_, index) => failures[index] !== undefined);
    throw new Unprocessed(undone, { entity: model.name, cause: failure.cause });
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

function isSkipped(reason: unknown): boolean {
  return reason instanceof DynamoDBError && skipped.has(reason.code);
}
