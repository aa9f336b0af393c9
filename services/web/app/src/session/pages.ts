import { batch, createEffect, on } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import type { Answer, Failure } from './ask.ts';

interface Page<Item> {
  items: Item[];
  nextCursor?: string;
}

export interface Pages<Item> {
  items: Item[];
  status: 'loading' | 'ready' | 'failed';
  failure: Failure | undefined;
  nextCursor: string | undefined;
}

/** A list of the API, page by page. It begins anew whenever `source` changes; while that is `null`, it is empty. */
export function createPages<Item extends object>(
  fetchPage: (page: { cursor?: string }) => Promise<Answer<Page<Item>>>,
  source: () => unknown = () => undefined,
) {
  const [pages, setPages] = createStore<Pages<Item>>({
    items: [],
    status: 'loading',
    failure: undefined,
    nextCursor: undefined,
  });
  let generation = 0;

  async function load(cursor?: string, isQuiet = false): Promise<void> {
    generation += 1;
    const mine = generation;
    if (!isQuiet || pages.status === 'failed') setPages({ status: 'loading', failure: undefined });
    const answer = await fetchPage(cursor === undefined ? {} : { cursor });
    if (mine !== generation) return;
    if (!answer.ok) setPages({ status: 'failed', failure: answer.failure });
    else
      batch(() => {
        const { items, nextCursor } = answer.data;
        setPages('items', (former) => (cursor === undefined ? items : [...former, ...items]));
        setPages({ status: 'ready', nextCursor });
      });
  }

  createEffect(
    on(source, (value) => {
      generation += 1;
      setPages({ items: [], nextCursor: undefined });
      if (value !== null) void load();
    }),
  );
  return {
    pages,
    reload: () => load(),
    /** Looks for what is new, while what is known stays on the screen. */
    refresh: () => load(undefined, true),
    more: () => {
      if (pages.status !== 'loading') void load(pages.nextCursor);
    },
    add: (item: Item) => setPages('items', (items) => [item, ...items]),
    append: (item: Item) => setPages('items', (items) => [...items, item]),
    remove: (matches: (item: Item) => boolean) =>
      setPages('items', (items) => items.filter((item) => !matches(item))),
    change: (matches: (item: Item) => boolean, change: (item: Item) => void) =>
      setPages(
        'items',
        produce((items) => {
          for (const item of items) if (matches(item)) change(item);
        }),
      ),
  };
}
