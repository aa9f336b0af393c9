import type { FindOptions, Order, PlainFindOptions } from '../find/find-options.ts';
import { runQuery, type Typed } from '../find/run-query.ts';
import type { AccessPattern, AccessPatterns, Field } from '../model/access-pattern.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from './field-types.ts';

/** The method of an access pattern. Its key values: all of the partition `P`, and the leading part of the order `S`. */
type Finder<T, Q extends AccessPattern<Field<T>>, P extends keyof T, S extends keyof T, R> = (
  keyValues: { readonly [F in P]-?: T[F] } & { readonly [F in S]?: T[F] },
  options?: FindOptions<T, Q>,
) => R;

/** A `Finder`, unless the pattern's index has a field that is neither text nor in `types`. */
type CheckedFinder<T, Q extends AccessPattern<Field<T>>, P extends keyof T, S extends keyof T, Y, R> = T[
  | P
  | S] extends string | undefined
  ? Finder<T, Q, P, S, R>
  : Q extends { readonly index: string }
    ? T[Exclude<P | S, Y>] extends string | undefined
      ? Finder<T, Q, P, S, R>
      : Problem<"declare the type of this index's numbers and binary: types: { … }">
    : Finder<T, Q, P, S, R>;

/** The access patterns of an entity as methods. */
export type Finders<T, Q extends AccessPatterns<Field<T>>, Y, R> = {
  readonly [N in keyof Q]: CheckedFinder<T, Q[N], Q[N]['pk'][number], Order<T, Q[N]>, Y, R>;
};

/** Creates the methods. */
export function findersOf<T>(model: Model, typed: Typed<T>): Item[string] {
  const finders: Item = {};
  for (const [name, pattern] of Object.entries(model.definition.find ?? {})) {
    finders[name] = (keyValues: Item, options: PlainFindOptions = {}) =>
      runQuery({ model, name, pattern, keyValues, options }, typed);
  }
  return finders;
}
