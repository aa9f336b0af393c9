import type { Answer } from '../find/query-results.ts';
import { answerTo, type Typed } from '../find/run-query.ts';
import type { FindOptions, PlainFindOptions } from '../find/find-options.ts';
import type { Field, Question, Questions } from './definition.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';

/** What must be known to ask a question: its partition, and as much of its order as is known. */
type Known<T, Q extends Question<Field<T>>> = { readonly [F in Q['pk'][number]]-?: T[F] } & {
  readonly [F in Order<T, Q>]?: T[F];
};

type Order<T, Q extends Question<Field<T>>> = NonNullable<Q['sk']>[number];

/** What answers cannot be filtered by: DynamoDB refuses an index's own key, which is for `known` and ranges. */
type IndexKey<T, Q extends Question<Field<T>>> = Q extends { readonly index: string }
  ? Q['pk'][number] | Order<T, Q>
  : never;

/** The questions of an entity as methods. */
export type Finders<T, Q extends Questions<Field<T>>> = {
  readonly [N in keyof Q]: (
    known: Known<T, Q[N]>,
    options?: FindOptions<T, Order<T, Q[N]>, IndexKey<T, Q[N]>>,
  ) => Answer<T>;
};

/** Makes the methods. */
export function findersOf<T>(model: Model, typed: Typed<T>): Item[string] {
  const finders: Item = {};
  for (const [name, question] of Object.entries(model.plan.find ?? {})) {
    finders[name] = (known: Item, options: PlainFindOptions = {}) =>
      answerTo({ model, name, question, known, options }, typed);
  }
  return finders;
}
