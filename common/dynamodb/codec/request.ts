import { maxItemBytes } from '../errors/item-too-large.ts';
import type { Item } from '../model/item.ts';
import { checkItemSize } from './size.ts';
import { writeItem, writeValue } from './write.ts';

/** Members of DynamoDB's requests that hold attribute maps; all others are plain JSON. */
const attributeMaps = new Set(['Key', 'ExclusiveStartKey', 'ExpressionAttributeValues']);
/** Members that hold further requests. */
const nested = new Set([
  'TransactItems',
  'Get',
  'Put',
  'Update',
  'Delete',
  'ConditionCheck',
  'PutRequest',
  'DeleteRequest',
]);

/** Writes the body of a request whose attribute maps hold plain values. */
export function writeRequest(request: Item): string {
  let text = '';
  for (const name in request) {
    const value = request[name];
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}"${name}":${writeMember(name, value)}`;
  }
  return `{${text}}`;
}

function writeMember(name: string, value: Item[string]): string {
  if (name === 'Item') return writeWholeItem(value);
  if (attributeMaps.has(name))
    return name === 'ExpressionAttributeValues' ? writeValues(value) : writeItem(value);
  if (name === 'RequestItems') return writeTables(value);
  if (name === 'Keys') return `[${value.map(writeItem).join(',')}]`;
  if (!nested.has(name)) return JSON.stringify(value);
  return Array.isArray(value) ? `[${value.map(writeRequest).join(',')}]` : writeRequest(value);
}

/** @throws ItemTooLarge, InvalidItem */
export function writeWholeItem(item: Item): string {
  const text = writeItem(item);
  // A UTF-16 unit takes at most three bytes in UTF-8: only long texts need measuring.
  if (text.length * 3 > maxItemBytes) checkItemSize(item);
  return text;
}

/** An expression needs every value that it names: a value that cannot be stored must not be left out. */
function writeValues(values: Item): string {
  const members = Object.entries(values).map(
    ([name, value]) => `"${name}":${writeValue(name, value) ?? '{"NULL":true}'}`,
  );
  return `{${members.join(',')}}`;
}

function writeTables(tables: Item): string {
  const members = Object.entries(tables).map(
    ([table, requests]) =>
      `${JSON.stringify(table)}:${Array.isArray(requests) ? `[${requests.map(writeRequest).join(',')}]` : writeRequest(requests)}`,
  );
  return `{${members.join(',')}}`;
}
