import { sendQuery } from '../connection/operations.ts';
import { openCursor, sealCursor } from '../cursors/cursor.ts';
import { areCursorsConfigured, unconfigured } from '../cursors/cursor-keys.ts';
import { cursorScope } from '../cursors/cursor-scope.ts';
import { type Position, readPosition, startKeyOf, writePosition } from '../cursors/position.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import { areEqual } from '../keys/compare-values.ts';
import type { StoredKey } from '../keys/compose.ts';
import { isExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import { keyCondition } from './key-condition.ts';
import type { Query } from './query.ts';
import { queryInput } from './query-input.ts';

const defaultLimit = 100;
const mostLimit = 1000;

/** The fields of some items, and the positions of the adjacent pages, if there are any. */
export interface StoredPage {
  readonly items: Item[];
  readonly next?: Position | undefined;
  readonly previous?: Position | undefined;
}

interface Found {
  readonly item: Item;
  readonly key: StoredKey | undefined;
}

/**
 * Reads the next `limit` items after a position, or the last ones before it. Requests one more to learn whether there are
 * more, and continues as long as items are dropped.
 */
export async function readPage(query: Query, start: Position | undefined): Promise<StoredPage> {
  const limit = limitOf(query);
  const condition = keyCondition(query);
  if (condition.empty === true) return { items: [] };
  const found = await readItems(query, condition, start, limit);
  const more = found.length > limit;
  if (more) found.length = limit;
  const backward = start?.backward === true;
  if (backward) found.reverse();
  const hasNext = backward || more;
  const hasPrevious = backward ? more : start !== undefined;
  return {
    items: found.map(({ item, key }) => (query.label && key ? query.label(item, key) : item)),
    next: hasNext ? positionOf(query, found.at(-1), false) : undefined,
    previous: hasPrevious ? positionOf(query, found[0], true) : undefined,
  };
}

async function readItems(
  query: Query,
  condition: ConditionWithValues,
  start: Position | undefined,
  limit: number,
): Promise<Found[]> {
  const { model, name } = query;
  const input = queryInput(query, condition);
  if (start?.backward === true) input.ScanIndexForward = input.ScanIndexForward === false;
  const found: Found[] = [];
  let startKey = start?.key;
  let reach = limit + 1;
  do {
    input.Limit = reach;
    if (startKey !== undefined) input.ExclusiveStartKey = startKey;
    const {
      Items = [],
      StoredKeys = [],
      LastEvaluatedKey,
    } = await sendQuery(
      { entity: model.name, verb: `find.${name}`, table: model.table(), effect: 'none' },
      input,
    );
    for (const [index, item] of Items.entries()) {
      if (!isDropped(query, condition, item)) found.push({ item, key: StoredKeys[index] });
    }
    startKey = LastEvaluatedKey;
    reach = input.FilterExpression === undefined ? limit + 1 - found.length : Math.min(mostLimit, reach * 2);
  } while (startKey !== undefined && found.length <= limit);
  return found;
}

/** Whether an item that DynamoDB returned is not part of the query. */
function isDropped({ model }: Query, { excluded }: ConditionWithValues, item: Item): boolean {
  if (isExpired(model, item)) return true;
  return excluded?.values.some((value) => areEqual(value, item[excluded.field])) === true;
}

function positionOf(
  { model, pattern }: Query,
  found: Found | undefined,
  backward: boolean,
): Position | undefined {
  if (found?.key === undefined) return undefined;
  return { key: startKeyOf(model.name, pattern, found.key, found.item), backward };
}

/** The position at which the page starts, from its cursor. */
export async function startOf(query: Query): Promise<Position | undefined> {
  const { cursor } = query.options;
  if (cursor === undefined) return undefined;
  return readPosition(query, await openCursor(cursor, cursorScope(query), query.model.name));
}

/**
 * Property descriptors of the cursors of the adjacent pages, as far as there are any. Where no key is configured, those
 * that are read throw `Misconfigured`: functions that give no cursor out need no key.
 */
export async function cursorsOf(
  query: Query,
  { next, previous }: StoredPage,
): Promise<PropertyDescriptorMap> {
  const cursors: PropertyDescriptorMap = {};
  for (const [name, position] of Object.entries({ cursor: next, previousCursor: previous }))
    if (position) cursors[name] = { enumerable: true, ...(await cursorAt(query, position)) };
  return cursors;
}

async function cursorAt(query: Query, position: Position): Promise<PropertyDescriptor> {
  if (areCursorsConfigured())
    return { value: await sealCursor(writePosition(query, position), cursorScope(query)) };
  return {
    get: () => {
      throw unconfigured();
    },
  };
}

/** The number of items per page. @throws InvalidRequest if it is out of range */
export function limitOf({ model, options: { limit = defaultLimit } }: Query): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostLimit) return limit;
  throw new InvalidRequest(`limit must be a whole number from 1 to ${mostLimit}`, { entity: model.name });
}
