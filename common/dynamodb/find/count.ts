import type { Call } from '../connection/attempt.ts';
import { sendQuery } from '../connection/operations.ts';
import type { Position } from '../cursors/position.ts';
import type { Item } from '../model/item.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import { keyCondition } from './key-condition.ts';
import { readPage } from './page.ts';
import type { Query } from './query.ts';
import { queryInput } from './query-input.ts';

/** Counts the items of a query. */
export async function countItems(query: Query): Promise<number> {
  const condition = keyCondition(query);
  if (condition.empty === true) return 0;
  return needsItems(query, condition) ? countRead(query) : countOnly(query, condition);
}

/** Whether DynamoDB cannot exclude some items by itself. */
function needsItems({ model, pattern }: Query, { excluded }: ConditionWithValues): boolean {
  if (excluded !== undefined) return true;
  if (pattern.index === undefined || model.ttl === undefined) return false;
  return [...pattern.pk, ...(pattern.sk ?? [])].includes(model.ttl);
}

async function countRead(query: Query): Promise<number> {
  let count = 0;
  let position: Position | undefined;
  do {
    const page = await readPage(query, position);
    count += page.items.length;
    position = page.next;
  } while (position !== undefined);
  return count;
}

async function countOnly(query: Query, condition: ConditionWithValues): Promise<number> {
  const { model, name } = query;
  const call: Call = { entity: model.name, verb: `count.${name}`, table: model.table(), effect: 'none' };
  let count = 0;
  let startKey: Item | undefined;
  do {
    const start = startKey && { ExclusiveStartKey: startKey };
    const page = await sendQuery(call, { ...queryInput(query, condition), Select: 'COUNT', ...start });
    count += page.Count ?? 0;
    startKey = page.LastEvaluatedKey;
  } while (startKey !== undefined);
  return count;
}
