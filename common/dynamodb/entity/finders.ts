import type { FindOptions, PlainFindOptions } from '../find/find-options.ts';
import type { QueryResults } from '../find/query-results.ts';
import { runQuery, type Typed } from '../find/run-query.ts';
import type { AccessPattern, AccessPatterns, Field } from '../model/access-pattern.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';

/** The key values of a query: all of its partition, and the leading part of its order. */
type KeyValues<T, Q extends AccessPattern<Field<T>>> = { readonly [F in Q['pk'][number]]-?: T[F] } & {
  readonly [F in Order<T, Q>]?: T[F];
};

type Order<T, Q extends AccessPattern<Field<T>>> = NonNullable<Q['sk']>[number];

/**
 * Fields that `where` cannot test: DynamoDB refuses filters on an index's own key. Key values and ranges narrow those.
 */
type IndexKey<T, Q extends AccessPattern<Field<T>>> = Q extends { readonly index: string }
  ? Q['pk'][number] | Order<T, Q>
  : never;

/** The access patterns of an entity as methods. */
export type Finders<T, Q extends AccessPatterns<Field<T>>> = {
  readonly [N in keyof Q]: (
    keyValues: KeyValues<T, Q[N]>,
    options?: FindOptions<T, Order<T, Q[N]>, IndexKey<T, Q[N]>>,
  ) => QueryResults<T>;
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
