import type { Call } from '../connection/attempt.ts';
import { sendQuery } from '../connection/operations.ts';
import { openCursor, sealCursor } from '../cursors/cursor.ts';
import { cursorScope } from '../cursors/cursor-scope.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import type { StoredKey } from '../keys/compose.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import { isExpired } from '../model/expiry.ts';
import { entityName, type Item } from '../model/item.ts';
import type { Query } from './query.ts';
import { queryInput } from './query-input.ts';

const defaultLimit = 100;
const mostLimit = 1000;

/** The fields of some items, and the position of the next page, if there is one. */
export interface StoredPage {
  readonly items: Item[];
  readonly position: Item | undefined;
}

/**
 * Reads the next `limit` items after a position. Requests one more to learn whether there are more, and continues as
 * long as a filter drops items.
 */
export async function readPage(query: Query, start: Item | undefined): Promise<StoredPage> {
  const { model, name, pattern } = query;
  const limit = limitOf(query);
  const call: Call = { entity: model.name, verb: `find.${name}`, table: model.table(), effect: 'none' };
  const input = queryInput(query);
  const items: Item[] = [];
  let lastKey: StoredKey | undefined;
  let position = start;
  let reach = limit + 1;
  do {
    input.Limit = reach;
    if (position !== undefined) input.ExclusiveStartKey = position;
    const { Items = [], StoredKeys = [], LastEvaluatedKey } = await sendQuery(call, input);
    for (const [index, item] of Items.entries()) {
      if (isExpired(model, item)) continue;
      items.push(item);
      if (items.length === limit) lastKey = StoredKeys[index];
    }
    position = LastEvaluatedKey;
    reach = input.FilterExpression === undefined ? limit + 1 - items.length : Math.min(mostLimit, reach * 2);
  } while (position !== undefined && items.length <= limit);
  if (items.length <= limit || lastKey === undefined) return { items, position: undefined };
  items.length = limit;
  return { items, position: positionOf(pattern, lastKey, items.at(-1) ?? {}, model.name) };
}

/** The position of an item in a query. */
function positionOf(
  { index, pk, sk = [] }: AccessPattern<string>,
  { ...key }: StoredKey,
  item: Item,
  entity: string,
): Item {
  if (index === undefined) return key;
  const fields = [...pk, ...sk].map((field) => [field, item[field]]);
  return { ...key, [entityName]: entity, ...Object.fromEntries(fields) };
}

/** The position at which the page starts, from its cursor. */
export async function startOf(query: Query): Promise<Item | undefined> {
  const { after } = query.options;
  return after === undefined ? undefined : openCursor(after, cursorScope(query), query.model.name);
}

/** The cursor of the next page; `undefined` on the last page. */
export async function cursorOf(query: Query, { position }: StoredPage): Promise<string | undefined> {
  return position === undefined ? undefined : sealCursor(position, cursorScope(query));
}

/** The number of items per page. @throws InvalidRequest if it is out of range */
export function limitOf({ model, options: { limit = defaultLimit } }: Query): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostLimit) return limit;
  throw new InvalidRequest(`limit must be a whole number from 1 to ${mostLimit}`, { entity: model.name });
}
