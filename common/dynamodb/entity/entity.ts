import { getMany } from '../batch/get-many.ts';
import { deleteMany, putMany } from '../batch/write-many.ts';
import { changesOf } from '../changes/changes-of.ts';
import { InvalidStoredItem } from '../errors/invalid-stored-item.ts';
import type { QueryResults } from '../find/query-results.ts';
import type { AccessPatterns, Field } from '../model/access-pattern.ts';
import { unlessExpired } from '../model/expiry.ts';
import { fieldsOf, type Item } from '../model/item.ts';
import { keyFields, type Model, modelOf } from '../model/model.ts';
import type { GivenDefinition } from '../model/plain-definition.ts';
import { type GetOptions, getItem } from '../read/get.ts';
import { parseItem } from '../schema/parse-item.ts';
import type { StandardSchema } from '../schema/standard-schema.ts';
import { checkAction, checkMissingAction } from '../write/check-item.ts';
import { createWrite } from '../write/create.ts';
import { deleteWrite } from '../write/delete.ts';
import { putWrite } from '../write/put.ts';
import { updateItem, updateWrite } from '../write/update.ts';
import { upsertWrite } from '../write/upsert.ts';
import { perform, type Write } from '../write/write.ts';
import type { WriteOptions } from '../write/write-options.ts';
import type { Definition, Generated } from './definition.ts';
import type { Storable } from './field-types.ts';
import { type Finders, findersOf } from './finders.ts';
import type { GivenItem } from './given-item.ts';
import type { CreateVerb, DeleteVerb, GetVerb, PutVerb, UpdateVerb, UpsertVerb } from './verbs.ts';

/** An entity's verbs. `K`: its key fields; `G`: the fields that the layer sets; `Q`: its access patterns. */
export interface Entity<
  T,
  K extends keyof T,
  G extends keyof T,
  Q extends AccessPatterns<Field<T>>,
  Y extends keyof T = never,
> {
  readonly model: Model;
  readonly get: GetVerb<T, K>;
  readonly create: CreateVerb<T, G>;
  readonly put: PutVerb<T, G>;
  readonly update: UpdateVerb<T, K, G>;
  readonly upsert: UpsertVerb<T, K, G>;
  readonly delete: DeleteVerb<T, K, G>;
  readonly find: Finders<T, Q, Y, QueryResults<T, K, G>>;
  /** For each key, in order, its item or `undefined`. @throws Unprocessed */
  getMany(keys: readonly Pick<T, K>[], options?: GetOptions): Promise<(T | undefined)[]>;
  /** Stores items, each as `put` does; not atomic. @throws Unprocessed */
  putMany(items: readonly GivenItem<T, G>[]): Promise<void>;
  /** Deletes items, each as `delete` does; not atomic. @throws Unprocessed */
  deleteMany(keys: readonly Pick<T, K>[]): Promise<void>;
  /** For transactions: writes nothing, but requires that the item exists and meets the options. */
  check(key: Pick<T, K>, options?: WriteOptions<T, G>): Write;
  /** For transactions: writes nothing, but requires that there is no item with this key. */
  checkMissing(key: Pick<T, K>): Write;
}

/**
 * Defines an entity. Takes two calls, because TypeScript infers either all type arguments of a call or none: the first
 * call gives the item's type (or a Standard Schema, which validates every item), the second infers the field names.
 *
 * @throws Misconfigured for an invalid definition
 * @example
 * export const orders = entity<Order>()('order', {
 *   table: 'orders',
 *   key: { pk: ['customerId'], sk: ['orderId'] },
 *   find: { byStatus: { index: 'byStatus', pk: ['status'], sk: ['createdAt'] } },
 * });
 * export const carts = entity(cartSchema)('cart', { table: 'orders', key: { pk: ['customerId'] } });
 */
export function entity<T extends object>(
  schema?: StandardSchema<T>,
): <
  P extends Field<T>,
  S extends Field<T> = never,
  V extends Field<T> = never,
  M extends boolean = false,
  Q extends AccessPatterns<Field<T>> = Record<never, never>,
  Y extends Field<T> = never,
>(
  name: string,
  definition: Definition<T, P, S, V, M, Q, Y>,
) => Storable<T, P | S, Entity<T, P | S, Generated<T, V, M>, Q, Y>>;
export function entity<T extends object>(schema?: StandardSchema<T>): object {
  return (name: string, definition: GivenDefinition): Entity<T, keyof T, never, Record<never, never>> => {
    const model = modelOf(name, definition, schema);
    const keyOf = (key: Item) => keyFields(model, key);
    const changesFor = (key: Item, changes: Item) => changesOf(model, keyOf(key), changes);
    const typed = (stored: Item): Item[string] => parseItem(model, fieldsOf(stored), InvalidStoredItem);
    const optional = (stored: Item | undefined): Item[string] => stored && typed(stored);
    const done = async (write: Write): Promise<Item[string]> => optional(await perform(write));
    const deleted = async (write: Write): Promise<Item[string]> =>
      optional(unlessExpired(model, await perform(write)));
    return {
      model,
      get: Object.assign(
        async (key: Item, options?: GetOptions) => optional(await getItem(model, key, options)),
        {
          tx: (key: Item) => ({ model, key: keyOf(key), typed }),
        },
      ),
      create: verb(done, (item: Item) => createWrite(model, item)),
      put: verb(done, (item: Item, options?: object) => putWrite(model, item, options)),
      update: Object.assign(
        async (key: Item, changes: Item, options?: object) =>
          typed(await updateItem(model, keyOf(key), changesFor(key, changes), options)),
        {
          tx: (key: Item, changes: Item, options?: object) =>
            updateWrite(model, keyOf(key), changesFor(key, changes), options),
        },
      ),
      upsert: verb(done, (key: Item, changes: Item, options?: object) =>
        upsertWrite(model, keyOf(key), changesFor(key, changes), options),
      ),
      delete: verb(deleted, (key: Item, options?: object) => deleteWrite(model, keyOf(key), options)),
      find: findersOf(model, (fields) => parseItem(model, fields, InvalidStoredItem)),
      getMany: async (keys, options) => Promise.all((await getMany(model, keys, options)).map(optional)),
      putMany: (items) => putMany(model, items),
      deleteMany: (keys) => deleteMany(model, keys),
      check: (key, options) => ({
        operation: { entity: name, verb: 'check', table: model.table(), key: keyOf(key) },
        plan: () => ({ actions: [checkAction(model, keyOf(key), options ?? {})] }),
      }),
      checkMissing: (key) => ({
        operation: { entity: name, verb: 'checkMissing', table: model.table(), key: keyOf(key) },
        plan: () => ({ actions: [checkMissingAction(model, keyOf(key))] }),
      }),
    };
  };
}

/** A function that performs a write, with the write itself as its `tx`. */
function verb<Arguments extends unknown[]>(
  done: (write: Write) => Promise<Item[string]>,
  describe: (...given: Arguments) => Write,
): ((...given: Arguments) => Promise<Item[string]>) & { tx(...given: Arguments): Write } {
  return Object.assign(async (...given: Arguments) => done(describe(...given)), { tx: describe });
}
