import { InvalidKey } from '../keys/invalid-key.ts';
import type { PlainFindOptions } from './options.ts';

/** The fields that order a question's answers, sorted into how much is known of each. */
export interface Range {
  /** Leading fields whose values are known. */
  readonly exact: readonly string[];
  /** The field that `prefix`, `from` or `to` is about. */
  readonly field: string | undefined;
  readonly prefix: string | undefined;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * Works out what is asked of the ordering fields.
 *
 * @throws InvalidKey when a field is named although one before it is not known, or when two kinds of range are given.
 */
export function rangeOf(
  fields: readonly string[],
  known: Readonly<Record<string, unknown>>,
  { prefix = {}, from = {}, to = {} }: PlainFindOptions,
): Range {
  const firstUnknown = fields.findIndex((field) => known[field] === undefined);
  const count = firstUnknown === -1 ? fields.length : firstUnknown;
  const next = fields[count];
  const later = fields.slice(count + 1);
  const ranged = [...given(prefix), ...given(from), ...given(to)];
  const stray = [
    ...ranged.filter((field) => field !== next),
    ...later.filter((field) => known[field] !== undefined),
  ];
  const [field] = stray;
  if (field !== undefined) {
    throw new InvalidKey(field, `cannot be asked for here: only ${next ?? 'no field'} comes next in order`);
  }
  if (next !== undefined && given(prefix).length > 0 && given(from).length + given(to).length > 0) {
    throw new InvalidKey(next, 'cannot have both a prefix and a range');
  }
  return {
    exact: fields.slice(0, count),
    field: ranged.length > 0 ? next : undefined,
    prefix: next === undefined ? undefined : prefix[next],
    from: next === undefined ? undefined : from[next],
    to: next === undefined ? undefined : to[next],
  };
}

function given(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(fields).filter((field) => fields[field] !== undefined);
}
