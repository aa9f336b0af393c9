import { InvalidKey } from '../errors/invalid-key.ts';
import type { PlainFindOptions } from './find-options.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A bound of a range; a strict one is not part of it. */
export interface Bound {
  readonly value: unknown;
  readonly strict: boolean;
}

/** How a query narrows the fields that order its items. */
export interface Range {
  /** How many leading fields have an exact value. */
  readonly exact: number;
  /** The next field, which the following narrow; empty if there is none. */
  readonly field: string;
  readonly prefix?: string | undefined;
  readonly low?: Bound | undefined;
  readonly high?: Bound | undefined;
}

/**
 * Determines how a query narrows the ordering fields.
 *
 * @throws InvalidKey if a field is unknown or undefined, if it is given without the fields before it, or if a prefix and a
 * range, or two bounds at the same end, are given
 */
export function rangeOf(
  pk: readonly string[],
  sk: readonly string[],
  keyValues: Fields,
  options: PlainFindOptions,
): Range {
  for (const field in keyValues) checkKeyValue(field, pk, sk, keyValues);
  let exact = 0;
  for (const field of sk) {
    if (!(field in keyValues)) break;
    exact++;
  }
  const field = sk[exact];
  for (let later = exact + 1; later < sk.length; later++) {
    if ((sk[later] ?? '') in keyValues) throw outOfOrder(sk[later] ?? '', field);
  }
  const { prefix, from, to, after, before } = options;
  if (prefix ?? from ?? to ?? after ?? before) {
    const low = oneOf(boundOf(from, field, false), boundOf(after, field, true), field, 'from and after');
    const high = oneOf(boundOf(to, field, false), boundOf(before, field, true), field, 'to and before');
    const text = boundOf(prefix, field, false);
    if (text !== undefined && typeof text.value !== 'string') {
      throw new InvalidKey(field ?? '', 'must be text to have a prefix: use from and to instead');
    }
    if (text !== undefined && (low ?? high)) {
      throw new InvalidKey(field ?? '', 'cannot have both a prefix and a range: use one of them');
    }
    return {
      exact,
      field: field ?? '',
      prefix: typeof text?.value === 'string' ? text.value : undefined,
      low,
      high,
    };
  }
  return { exact, field: field ?? '' };
}

/** A key value that the access pattern does not use, or that is undefined, must not widen the query. */
function checkKeyValue(field: string, pk: readonly string[], sk: readonly string[], keyValues: Fields): void {
  if (!pk.includes(field) && !sk.includes(field)) {
    throw new InvalidKey(field, 'is not part of this access pattern: use where to filter by it');
  }
  if (keyValues[field] === undefined)
    throw new InvalidKey(field, 'is undefined: give it a value, or leave it out');
}

/** The bound on the next field. @throws InvalidKey if another field is narrowed, or none by an undefined value */
function boundOf(given: Fields | undefined, next: string | undefined, strict: boolean): Bound | undefined {
  for (const field in given) {
    if (field !== next) throw outOfOrder(field, next);
    if (given[field] === undefined)
      throw new InvalidKey(field, 'is undefined: give it a value, or leave it out');
    return { value: given[field], strict };
  }
  return undefined;
}

function oneOf(
  first: Bound | undefined,
  second: Bound | undefined,
  field: string | undefined,
  names: string,
): Bound | undefined {
  if (first && second) throw new InvalidKey(field ?? '', `cannot have both ${names}: use one of them`);
  return first ?? second;
}

function outOfOrder(field: string, next: string | undefined): InvalidKey {
  return new InvalidKey(
    field,
    next === undefined
      ? 'cannot be narrowed: the key values are complete'
      : `cannot be narrowed before "${next}", which precedes it in the order`,
  );
}
