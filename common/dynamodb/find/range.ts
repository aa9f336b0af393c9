import { InvalidKey } from '../errors/invalid-key.ts';
import type { PlainFindOptions } from './find-options.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How a query narrows the fields that order its items. */
export interface Range {
  /** How many leading fields have an exact value. */
  readonly exact: number;
  /** How the next field is narrowed. */
  readonly kind: RangeKind;
  /** The next field; `undefined` if it is not narrowed. */
  readonly field: string | undefined;
}

export type RangeKind = 'all' | 'prefix' | 'from' | 'to' | 'between';

const nothing = {};

/**
 * Determines how a query narrows the ordering fields.
 *
 * @throws InvalidKey if a field is given without the fields before it, or if a prefix and a range are given
 */
export function rangeOf(
  fields: readonly string[],
  keyValues: Fields,
  { prefix = nothing, from = nothing, to = nothing }: PlainFindOptions,
): Range {
  let exact = 0;
  for (const field of fields) {
    if (keyValues[field] === undefined) break;
    exact++;
  }
  const next = fields[exact];
  for (let later = exact + 1; later < fields.length; later++) refuseUnless(next, fields[later], keyValues);
  const hasPrefix = narrows(prefix, next);
  const hasFrom = narrows(from, next);
  const hasTo = narrows(to, next);
  if (hasPrefix && (hasFrom || hasTo))
    throw new InvalidKey(next ?? '', 'cannot have both a prefix and a range: use one of them');
  const kind = hasPrefix ? 'prefix' : hasFrom ? (hasTo ? 'between' : 'from') : hasTo ? 'to' : 'all';
  return { exact, kind, field: kind === 'all' ? undefined : next };
}

/** Whether the next field is narrowed. @throws InvalidKey if another field is */
function narrows(given: Fields, next: string | undefined): boolean {
  let narrowed = false;
  for (const field in given) {
    if (field === next) narrowed = given[field] !== undefined;
    else refuseUnless(next, field, given);
  }
  return narrowed;
}

function refuseUnless(next: string | undefined, field: string | undefined, given: Fields): void {
  if (field === undefined || given[field] === undefined) return;
  throw new InvalidKey(
    field,
    next === undefined
      ? 'cannot be narrowed: the key values are complete'
      : `cannot be narrowed before "${next}", which precedes it in the order`,
  );
}
