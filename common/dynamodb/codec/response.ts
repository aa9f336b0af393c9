import type { Item } from '../entity/item.ts';
import { readItem } from './read.ts';

/** A parsed answer (or error) of DynamoDB with its attribute maps turned into plain values. */
export function readResponse(wire: Item): Item {
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
