import { Misconfigured } from '../errors/connection-errors.ts';
import { InvalidStoredItem } from '../errors/invalid-stored-item.ts';
import { partEnd } from '../keys/part.ts';
import type { Item } from '../model/item.ts';
import { type Model, modelOf } from '../model/model.ts';
import { parseItem } from '../schema/parse-item.ts';
import { checkCollections } from '../table/check-collections.ts';
import type { Explanation } from './explanation.ts';
import type { PlainFindOptions } from './find-options.ts';
import type { Page, QueryResults } from './query-results.ts';
import { runQuery } from './run-query.ts';

/** An entity with the access pattern `N`. */
interface Findable<N extends string> {
  readonly model: Model;
  readonly find: { readonly [P in N]: (keyValues: never, options?: never) => QueryResults<unknown> };
}

type Finder<E, N extends string> = E extends { readonly find: { readonly [P in N]: infer F } } ? F : never;

type ItemOf<F> = F extends (...given: never) => QueryResults<infer T> ? T : never;
type KeyValuesOf<F> = F extends (keyValues: infer K, options?: never) => unknown ? K : never;
type OptionsOf<F> = F extends (keyValues: never, options?: infer O) => unknown ? O : never;

/** An item with the name of its entity, as given to `findTogether`. */
type Labelled<E, N extends string> = {
  readonly [L in keyof E]: { readonly entity: L; readonly item: ItemOf<Finder<E[L], N>> };
}[keyof E];

/** A query of several entities that has not been sent. Await it for one page, or iterate over it for all items. */
export interface TogetherResults<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {
  first(): Promise<T | undefined>;
  count(): Promise<number>;
  explain(): Explanation;
}

/**
 * An access pattern of several entities, whose items it returns in one order, page by page, with one query each. The
 * entities have the same `collection`, and this access pattern on the table. The options are those of `find`, except
 * `where`.
 *
 * @throws Misconfigured if the entities do not lie in one order
 * @example
 * const timeline = findTogether('ofChat', { messages, notices });
 * const { items, cursor } = await timeline({ chatId }, { descending: true, limit: 20 });
 * for (const { entity, item } of items) if (entity === 'messages') show(item.text);
 */
export function findTogether<N extends string, E extends Readonly<Record<string, Findable<N>>>>(
  name: N,
  entities: E,
): (
  keyValues: KeyValuesOf<Finder<E[keyof E], N>>,
  options?: Omit<NonNullable<OptionsOf<Finder<E[keyof E], N>>>, 'where'>,
) => TogetherResults<Labelled<E, N>>;
export function findTogether(
  name: string,
  entities: Readonly<Record<string, { readonly model: Model }>>,
): (keyValues: Item, options?: PlainFindOptions) => TogetherResults<Item[string]> {
  const members = new Map(
    Object.entries(entities).map(([label, { model }]) => [model.name, { label, model }]),
  );
  const models = [...members.values()].map(({ model }) => model);
  const { model, pattern } = collectionOf(name, models);
  const label = (item: Item, { sk }: { sk: string }): Item => ({ entity: entityOf(sk), item });
  const typed = async ({ entity, item }: Item): Promise<Item[string]> => {
    const member = members.get(entity);
    return member && { entity: member.label, item: await parseItem(member.model, item, InvalidStoredItem) };
  };
  return (keyValues, options = {}) =>
    runQuery({ model, name, pattern, keyValues, options, entities: [...members.keys()], label }, typed);
}

/** The last part of a sort key in a collection. */
function entityOf(sk: string): string {
  return sk.slice(sk.lastIndexOf(partEnd, sk.length - 2) + 1, -1);
}

/** The collection as if it were one entity, and its access pattern. */
function collectionOf(name: string, models: readonly Model[]) {
  const refuse = (problem: string): never => {
    throw new Misconfigured(`findTogether("${name}", …): ${problem}`);
  };
  checkCollections(models);
  const [first] = models;
  const collection = first?.collection;
  if (
    first === undefined ||
    collection === undefined ||
    models.some((one) => one.collection !== collection)
  ) {
    return refuse('give it entities with the same collection');
  }
  const patterns = models.map(({ definition }) => definition.find?.[name]);
  const [pattern] = patterns;
  if (pattern === undefined || patterns.some((one) => one === undefined || one.index !== undefined)) {
    return refuse('give its entities this access pattern, without an index, which would separate them');
  }
  const { table, key } = first.definition;
  const ttl = models.find((one) => one.ttl !== undefined)?.ttl;
  const model = modelOf(collection, {
    table,
    key,
    collection,
    find: { [name]: pattern },
    ...(ttl && { ttl }),
  });
  return { model, pattern };
}
