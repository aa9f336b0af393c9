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
const plainName = /^(?!n_\d)\w+$/;
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
  for (const placeholder in used.names) if (used.names[placeholder] === attribute) return placeholder;
  return `#n_${used.count++}`;
}

/** The placeholder for a value. */
export function useValue(used: Placeholders, value: unknown): string {
  const count = used.count++;
  const placeholder = valueNames[count] ?? `:v${count}`;
  used.values[placeholder] = value;
  return placeholder;
}
