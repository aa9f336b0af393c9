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

/** Several filters joined by `and`, `or` or `not`; created by `allOf`, `anyOf` and `noneOf`. */
export class Group<T> {
  readonly #join: 'AND' | 'OR' | 'NOT';
  readonly tests: readonly Filter<T>[];

  constructor(join: 'AND' | 'OR' | 'NOT', tests: readonly Filter<T>[]) {
    this.#join = join;
    this.tests = tests;
  }

  /** How the group joins its filters. */
  get join(): 'AND' | 'OR' | 'NOT' {
    return this.#join;
  }
}

// In this order, the type checker does not compare each field of an item just to exclude a group.
export type Filter<T> = Group<T> | FieldConditions<T>;

/** Every filter passes. */
export const allOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => new Group('AND', tests);
/** At least one filter passes. */
export const anyOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => new Group('OR', tests);
/** No filter passes. */
export const noneOf = <T>(...tests: readonly Filter<NoInfer<T>>[]): Group<T> => new Group('NOT', tests);

export function isGroup(filter: unknown): filter is Group<unknown> {
  return filter instanceof Group;
}
