import type { Item } from '../model/item.ts';

/**
 * The names and values that one request's expressions refer to. Every name and every value goes through here, so
 * that reserved words, odd characters and anybody's text are never part of an expression.
 */
export interface Placeholders {
  readonly names: Record<string, string>;
  readonly values: Item;
  count: number;
}

/** @param names,values - what the request refers to already, under names that are not `:v…` or `#n_…` */
export function placeholders(names: Record<string, string> = {}, values: Item = {}): Placeholders {
  return { names, values, count: 0 };
}

// What a numbered placeholder looks like is not plain, so that the two can never be the same.
const plainName = /^(?!n_\d)\w+$/;
/** Written once, as making the same text anew for each request is what takes most of its time. */
const valueNames = Array.from({ length: 64 }, (_, count) => `:v${count}`);

/** Placeholders of plain names. Names of fields are few; those inside maps may be anything, hence the bound. */
const known = new Map<string, string>();
const mostKnown = 1_000;

/** The placeholder of an attribute's name. */
export function useName(used: Placeholders, attribute: string): string {
  const placeholder = known.get(attribute) ?? placeholderOf(used, attribute);
  used.names[placeholder] = attribute;
  return placeholder;
}

function placeholderOf(used: Placeholders, attribute: string): string {
  if (plainName.test(attribute)) {
    if (known.size < mostKnown) known.set(attribute, `#${attribute}`);
    return `#${attribute}`;
  }
  for (const placeholder in used.names) if (used.names[placeholder] === attribute) return placeholder;
  return `#n_${used.count++}`;
}

/** The placeholder of a value. */
export function useValue(used: Placeholders, value: unknown): string {
  const count = used.count++;
  const placeholder = valueNames[count] ?? `:v${count}`;
  used.values[placeholder] = value;
  return placeholder;
}
