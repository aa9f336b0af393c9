import type { components } from './schema.d.ts';

/** One page of a list as the client answers it. */
interface PageAnswer<Item> {
  data?: { items: Item[]; nextCursor?: string };
  error?: components['schemas']['Problem'];
}

/**
 * Every item of a list; pages are asked for as they are needed. Throws an Error with the problem as its `cause` where a
 * page cannot be had.
 *
 * @example
 * const find = everyItem((page) => moim.GET('/v1/users', { params: { query: { nickname: 'mi', ...page } } }));
 * for await (const profile of find) console.log(profile.name);
 */
export async function* everyItem<Item>(
  ask: (page: { cursor?: string }) => Promise<PageAnswer<Item>>,
): AsyncGenerator<Item, void> {
  let page: { cursor?: string } | undefined = {};
  while (page) {
    const { data, error } = await ask(page);
    if (!data) throw new Error(error?.detail ?? error?.title ?? 'There was no answer', { cause: error });
    yield* data.items;
    page = data.nextCursor === undefined ? undefined : { cursor: data.nextCursor };
  }
}
