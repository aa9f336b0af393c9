import type { Comparison } from './comparison.ts';

/**
 * Tests of an item's fields, which must all pass. A plain value means equal, an object tests the fields inside it
 * (`eq({…})` compares a whole map), anything else is a comparison.
 *
 * @example { status: 'open', amount: gte(100), address: { city: 'Seoul' } }
 */
export type FieldConditions<T> = { readonly [F in keyof T]?: Test<T[F]> };

type Plain =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly unknown[]
  | ReadonlySet<unknown>;

type Test<V> = V | Comparison<NonNullable<V>> | (V extends Plain ? never : FieldConditions<V>);

const mark = Symbol('group');

/** Several filters joined by `and`, `or` or `not`; created by `allOf`, `anyOf` and `noneOf`. */
export interface Group<T> {
  readonly [mark]: 'AND' | 'OR' | 'NOT';
  readonly tests: readonly Filter<T>[];
}

// In this order, the type checker does not compare each field of an item just to exclude a group.
export type Filter<T> = Group<T> | FieldConditions<T>;

/** Every filter passes. */
export const allOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => ({ [mark]: 'AND', tests });
/** At least one filter passes. */
export const anyOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => ({ [mark]: 'OR', tests });
/** No filter passes. */
export const noneOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => ({ [mark]: 'NOT', tests });

/** How a group joins its filters; `undefined` if the filter is not a group. */
export function groupJoin(
  filter: object,
): { join: 'AND' | 'OR' | 'NOT'; tests: readonly object[] } | undefined {
  return isGroup(filter) ? { join: filter[mark], tests: filter.tests } : undefined;
}

function isGroup(filter: object): filter is Group<unknown> {
  return mark in filter;
}
