import type { components } from './schema.d.ts';

/** One page of a list, as the client returns it. */
interface PageResult<Item> {
  data?: { items: Item[]; nextCursor?: string };
  error?: components['schemas']['Problem'];
}

/**
 * Iterates over every item of a list, and requests a page when the items before it are used up.
 *
 * @param getPage requests one page; pass its argument on as query parameters
 * @throws Error when a page fails to load, with the problem as its `cause`
 *
 * @example
 * const find = everyItem((page) => moim.GET('/v1/users', { params: { query: { nickname: 'mi', ...page } } }));
 * for await (const profile of find) console.log(profile.name);
 */
export async function* everyItem<Item>(
  getPage: (page: { cursor?: string }) => Promise<PageResult<Item>>,
): AsyncGenerator<Item, void> {
  let page: { cursor?: string } | undefined = {};
  while (page) {
    const { data, error } = await getPage(page);
    if (!data) throw new Error(error?.detail ?? error?.title ?? 'The response has no body', { cause: error });
    yield* data.items;
    page = data.nextCursor === undefined ? undefined : { cursor: data.nextCursor };
  }
}
