import type { Call } from '../connection/attempt.ts';
import { sendQuery } from '../connection/operations.ts';
import type { Item } from '../model/item.ts';
import { readPage } from './page.ts';
import type { Query } from './query.ts';
import { queryInput } from './query-input.ts';

/** Counts the items of a query. */
export async function countItems(query: Query): Promise<number> {
  const { model, name, pattern } = query;
  let count = 0;
  let position: Item | undefined;
  // Where DynamoDB cannot filter by expiry, the items themselves are needed.
  const expiryInKey = model.ttl !== undefined && [...pattern.pk, ...(pattern.sk ?? [])].includes(model.ttl);
  const call: Call = { entity: model.name, verb: `count.${name}`, table: model.table(), effect: 'none' };
  do {
    if (pattern.index !== undefined && expiryInKey) {
      const page = await readPage(query, position);
      count += page.items.length;
      position = page.position;
    } else {
      const start = position && { ExclusiveStartKey: position };
      const answer = await sendQuery(call, { ...queryInput(query), Select: 'COUNT', ...start });
      count += answer.Count ?? 0;
      position = answer.LastEvaluatedKey;
    }
  } while (position !== undefined);
  return count;
}
