import { InvalidKey } from '../errors/invalid-key.ts';
import type { PlainFindOptions } from './find-options.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is asked of the fields that order a question's answers. */
export interface Range {
  /** How many leading fields are keyValues exactly. */
  readonly exact: number;
  /** How the field after those is narrowed. */
  readonly kind: RangeKind;
  /** That field; nothing when it is not narrowed. */
  readonly field: string | undefined;
}

export type RangeKind = 'all' | 'prefix' | 'from' | 'to' | 'between';

const nothing = {};

/**
 * Works out what is asked of the ordering fields.
 *
 * @throws InvalidKey when a field is named although one before it is not keyValues, or when two kinds of range are given.
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
    throw new InvalidKey(next ?? '', 'cannot have both a prefix and a range');
  const kind = hasPrefix ? 'prefix' : hasFrom ? (hasTo ? 'between' : 'from') : hasTo ? 'to' : 'all';
  return { exact, kind, field: kind === 'all' ? undefined : next };
}

/** Whether the only field that can be narrowed is, and no other. */
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
  throw new InvalidKey(field, `cannot be asked for here: only ${next ?? 'no field'} comes next in order`);
}
