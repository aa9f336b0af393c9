import type { Item } from '../entity/item.ts';

/**
 * The names and values that one request's expressions refer to. Every name and every value goes through here, so
 * that reserved words, odd characters and anybody's text are never part of an expression.
 */
export interface Placeholders {
  readonly names: Record<string, string>;
  readonly values: Item;
  count: number;
}

export function placeholders(): Placeholders {
  return { names: {}, values: {}, count: 0 };
}

// What a numbered placeholder looks like is not plain, so that the two can never be the same.
const plainName = /^(?!n_\d)\w+$/;

/** The placeholder of an attribute's name. */
export function useName(used: Placeholders, attribute: string): string {
  if (plainName.test(attribute)) {
    const placeholder = `#${attribute}`;
    used.names[placeholder] = attribute;
    return placeholder;
  }
  for (const placeholder in used.names) if (used.names[placeholder] === attribute) return placeholder;
  const placeholder = `#n_${used.count++}`;
  used.names[placeholder] = attribute;
  return placeholder;
}

/** The placeholder of a value. */
export function useValue(used: Placeholders, value: unknown): string {
  const placeholder = `:v${used.count++}`;
  used.values[placeholder] = value;
  return placeholder;
}
