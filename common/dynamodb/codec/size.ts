import { ItemTooLarge, maxItemBytes } from '../errors/item-too-large.ts';
import type { Item } from '../model/item.ts';
import { ExactNumber } from './exact-number.ts';

const containerBytes = 3;
const elementBytes = 1;

/** @throws ItemTooLarge */
export function checkItemSize(item: Item): void {
  const bytes = itemBytes(item);
  if (bytes > maxItemBytes) throw new ItemTooLarge(bytes);
}

/**
 * The size of an item in bytes, as DynamoDB counts it. Numbers may count for one byte more than they take.
 */
export function itemBytes(item: Item): number {
  let size = 0;
  for (const name in item)
    if (item[name] !== undefined) size += Buffer.byteLength(name) + valueBytes(item[name]);
  return size;
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof ExactNumber)
    return numberBytes(String(value));
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return sum(value, elementBytes) + containerBytes;
  if (value instanceof Set) return sum([...value], 0);
  if (typeof value !== 'object' || value === null) return 1;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.reduce(
    (size, [name, member]) => size + Buffer.byteLength(name) + valueBytes(member) + elementBytes,
    containerBytes,
  );
}

function sum(values: readonly unknown[], each: number): number {
  return values.reduce<number>((size, value) => size + valueBytes(value) + each, 0);
}

/** One byte for two digits, not counting zeros at either end, and one or two more. */
function numberBytes(text: string): number {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + (text.startsWith('-') ? 2 : 1);
}
