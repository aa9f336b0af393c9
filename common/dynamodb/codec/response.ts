import type { StoredKey } from '../keys/compose.ts';
import type { Item } from '../model/item.ts';
import { readFields, readItem, type WireMap } from './read.ts';
import { scanQueryResponse } from './scan-query-response.ts';

/** Reads the body of a response or an error, with plain values. */
export function readBody(text: string): Item {
  const answer = scanQueryResponse(text);
  if (answer === undefined) return readResponse(JSON.parse(text));
  if (answer.LastEvaluatedKey !== undefined) answer.LastEvaluatedKey = readItem(answer.LastEvaluatedKey);
  return answer;
}

/**
 * Converts the attribute maps of a parsed response or error to plain values. The items of a query come without their
 * system attributes, which only cursors need: the stored keys are in `StoredKeys`.
 */
export function readResponse(wire: Item): Item {
  if (Array.isArray(wire.Items)) wire.StoredKeys = wire.Items.map(storedKeyOf);
  for (const name in wire) {
    const value = wire[name];
    if (value !== null && typeof value === 'object') wire[name] = readMember(name, value);
  }
  return wire;
}

function readMember(name: string, value: Item[string]): Item[string] {
  switch (name) {
    case 'Item':
    case 'Attributes':
    case 'Key':
    case 'LastEvaluatedKey':
      return readItem(value);
    case 'Items':
      return value.map(readFields);
    case 'Keys':
      return value.map(readItem);
    case 'CancellationReasons':
      return value.map(readResponse);
    case 'Responses':
      return Array.isArray(value)
        ? value.map(readResponse)
        : eachTable(value, (items) => items.map(readItem));
    case 'UnprocessedKeys':
      return eachTable(value, readResponse);
    case 'UnprocessedItems':
      return eachTable(value, (requests) => requests.map(readResponse));
    case 'PutRequest':
    case 'DeleteRequest':
      return readResponse(value);
    default:
      return value;
  }
}

function eachTable(tables: Item, read: (value: Item[string]) => Item[string]): Item {
  return Object.fromEntries(Object.entries(tables).map(([table, value]) => [table, read(value)]));
}

function storedKeyOf({ pk, sk }: WireMap): StoredKey {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '' };
}
