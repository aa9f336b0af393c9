import type { Changes } from '../changes/change.ts';
import { type Answer, answerTo } from '../find/answer.ts';
import type { FindOptions, PlainFindOptions } from '../find/options.ts';
import { type GetOptions, getItem } from '../read/get.ts';
import { createItem } from '../write/create.ts';
import { deleteItem } from '../write/delete.ts';
import type { WriteOptions } from '../write/options.ts';
import { putItem } from '../write/put.ts';
import { updateItem } from '../write/update.ts';
import { upsertItem } from '../write/upsert.ts';
import type { Definition, Field, Generated, Question, Questions } from './definition.ts';
import { fieldsOf, type Item } from './item.ts';
import { keyFields, type Model, modelOf } from './model.ts';

/** What must be known to ask a question: its partition, and as much of its order as is known. */
export type Known<T, Q extends Question<Field<T>>> = Required<Pick<T, Q['pk'][number]>> &
  Partial<Pick<T, Order<T, Q>>>;

type Order<T, Q extends Question<Field<T>>> = NonNullable<Q['sk']>[number];

/** The questions of an entity as methods. */
export type Finders<T, Q extends Questions<Field<T>>> = {
  readonly [N in keyof Q]: (known: Known<T, Q[N]>, options?: FindOptions<T, Order<T, Q[N]>>) => Answer<T>;
};

/** An entity's verbs. `K`: the fields of its key; `G`: the fields that the layer sets. */
export interface Entity<T, K extends keyof T, G extends keyof T, Q extends Questions<Field<T>>> {
  readonly model: Model;
  /** The item; nothing when there is none, or its time is over. */
  get(key: Pick<T, K>, options?: GetOptions): Promise<T | undefined>;
  /** Stores a new item. @throws AlreadyExists, UniqueTaken */
  create(item: Omit<T, G>): Promise<T>;
  /** Stores an item in place of the one of its key, if there is one. @throws UniqueTaken, and as `options` insist */
  put(item: Omit<T, G>, options?: WriteOptions<T>): Promise<T>;
  /** Changes fields of an item that is there. @returns the item after. @throws NotFound, UniqueTaken, VersionConflict, ConditionFailed */
  update(key: Pick<T, K>, changes: Changes<Omit<T, K | G>>, options?: WriteOptions<T>): Promise<T>;
  /** Changes fields of an item, or makes it when there is none. @returns the item after. @throws UniqueTaken */
  upsert(key: Pick<T, K>, changes: Changes<Omit<T, K | G>>): Promise<T>;
  /** Deletes an item; one that is not there is deleted already. @returns the item that was there. @throws as `options` insist */
  delete(key: Pick<T, K>, options?: WriteOptions<T>): Promise<T | undefined>;
  readonly find: Finders<T, Q>;
}

/**
 * Describes an entity. Called twice, as TypeScript infers either all types of a call or none: the first call names the
 * item's type, the second infers the names of its fields.
 *
 * @example
 * export const orders = entity<Order>()('order', {
 *   table: 'orders',
 *   key: { pk: ['customerId'], sk: ['orderId'] },
 *   find: { byStatus: { index: 'byStatus', pk: ['status'], sk: ['createdAt'] } },
 * });
 */
export function entity<T extends object>() {
  return <
    P extends Field<T>,
    S extends Field<T> = never,
    V extends Field<T> = never,
    M extends boolean = false,
    Q extends Questions<Field<T>> = Record<never, never>,
  >(
    name: string,
    definition: Definition<T, P, S, V, M, Q>,
  ): Entity<T, P | S, Generated<T, V, M>, Q> => {
    const model = modelOf(name, definition);
    return {
      model,
      get: async (key, options) => optional(await getItem(model, key, options)),
      create: async (item) => typed(await createItem(model, item)),
      put: async (item, options) => typed(await putItem(model, item, options)),
      update: async (key, changes, options) =>
        typed(await updateItem(model, keyFields(model, key), changes, options)),
      upsert: async (key, changes) => typed(await upsertItem(model, keyFields(model, key), changes)),
      delete: async (key, options) => optional(await deleteItem(model, keyFields(model, key), options)),
      find: findersOf(model),
    };
  };
}

// What is stored was written through the same definition, or is checked by the entity's schema where it has one. The
// document type of the SDK says "any value", so that this is the one place where a stored item gets its type.
function typed(stored: Item): Item[string] {
  return fieldsOf(stored);
}

function optional(stored: Item | undefined): Item[string] {
  return stored === undefined ? undefined : typed(stored);
}

function findersOf(model: Model): Item[string] {
  const finders: Item = {};
  for (const [name, question] of Object.entries(model.plan.find ?? {})) {
    finders[name] = (known: Item, options: PlainFindOptions = {}) =>
      answerTo({ model, name, question, known, options }, typed);
  }
  return finders;
}
