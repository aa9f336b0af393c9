import { checkName, writeValue } from '../codec/write.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';

/**
 * The names and values in the expressions of a request. Every name and value goes through a placeholder, so that an
 * expression never contains a reserved word, a special character or text from outside.
 */
export interface Placeholders {
  readonly names: Record<string, string>;
  readonly values: Item;
  count: number;
}

/** @param names,values - what the request refers to already, under other names than `:v…` and `#n_…` */
export function placeholders(names: Record<string, string> = {}, values: Item = {}): Placeholders {
  return { names, values, count: 0 };
}

// Numbered placeholders are not plain names, so the two kinds cannot collide.
const plainName = /^(?!n_\d)\w{1,255}$/;
/** Created once: most of the time of building a request goes into strings. */
const valueNames = Array.from({ length: 64 }, (_, count) => `:v${count}`);

/** Placeholders of plain names. Entities have few fields, but maps can have any: hence the limit. */
const plainPlaceholders = new Map<string, string>();
const mostKept = 1_000;

/** The placeholder for an attribute name. */
export function useName(used: Placeholders, attribute: string): string {
  const placeholder = plainPlaceholders.get(attribute) ?? placeholderOf(used, attribute);
  used.names[placeholder] = attribute;
  return placeholder;
}

function placeholderOf(used: Placeholders, attribute: string): string {
  if (plainName.test(attribute)) {
    if (plainPlaceholders.size < mostKept) plainPlaceholders.set(attribute, `#${attribute}`);
    return `#${attribute}`;
  }
  checkName(attribute, attribute);
  for (const placeholder in used.names) if (used.names[placeholder] === attribute) return placeholder;
  return `#n_${used.count++}`;
}

/**
 * The placeholder for a value.
 *
 * @param path - the field that the value is for, which errors name
 * @throws InvalidItem for a value that cannot be stored, or that means a missing field
 */
export function useValue(used: Placeholders, value: unknown, path: string): string {
  const count = used.count++;
  const placeholder = valueNames[count] ?? `:v${count}`;
  used.values[placeholder] = checkedValue(value, path);
  return placeholder;
}

/** An expression needs every value that it names, and DynamoDB's own errors would name only the placeholder. */
export function checkedValue(value: unknown, path: string): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (writeValue(path, value) !== undefined) return value;
  throw new InvalidItem(
    path,
    value === undefined ? 'must not be undefined here' : 'must not be an empty set here',
  );
}
