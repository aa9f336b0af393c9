import { InvalidRequest } from '../errors/connection-errors.ts';
import { InvalidCursor } from '../errors/invalid-cursor.ts';
import type { Page } from '../find/query-results.ts';
import type { StandardSchema } from '../schema/standard-schema.ts';
import { openCursor, sealCursor } from './cursor.ts';

/** Whose cursor it is, and what the list shows them. Another caller or filter does not open it. */
export interface ListScope {
  /** Any stable text, such as the user's id; never shown. */
  readonly caller: string;
  /** What narrows the list, as JSON. */
  readonly filter?: unknown;
}

/** Which page of a list. `pageOptions` of `common/http` makes it from a request. */
export interface ListPageOptions extends ListScope {
  readonly limit: number;
  readonly cursor?: string;
}

/** The items of a page, and the position after its last item; none on the last page. */
interface ReadItems<T, P> {
  readonly items: T[];
  readonly next?: P | undefined;
}

/** The cursors of a list that a service composes. `P`: a position in it. */
export interface ListCursor<P> {
  /** Reads a page: `read` gets the position to continue from, `undefined` on the first page. @throws InvalidCursor */
  page<T>(
    options: ListPageOptions,
    read: (position: P | undefined, limit: number) => Promise<ReadItems<T, P>>,
  ): Promise<Page<T>>;
  /** Seals a position as a cursor. @throws InvalidRequest if the schema does not accept it, or if it is too long */
  seal(position: P, scope: ListScope): Promise<string>;
  /** Opens a cursor of `seal`. @throws InvalidCursor for any other text, list, caller or filter */
  open(cursor: string, scope: ListScope): Promise<P>;
}

/**
 * The cursors of a list that a service composes of several queries, as opaque and as safe as those of `find`: encrypted,
 * and valid only for the same list, caller and filter. `find` has its own cursors and does not need this.
 *
 * @param list - the list's name, unique in the service
 * @param schema - the position, which must survive `JSON.stringify`. Change the name of the list with its meaning: the
 * cursors of a former schema are refused, and callers start again
 *
 * @example
 * const feed = listCursor('feed', z.object({ postId: z.string() }));
 * const page = await feed.page(pageOptions(query, caller), async (position, limit) => {
 *   const found = await newestOf(authors, { before: position?.postId, limit: limit + 1 });
 *   const items = found.slice(0, limit);
 *   return { items, next: found.length > limit ? items.at(-1) : undefined };
 * });
 * return ok(pageBody(page, showPost)); // { items, nextCursor }
 */
export function listCursor<P>(list: string, schema: StandardSchema<P>): ListCursor<P> {
  const accepted = async (position: unknown): Promise<{ position: P } | undefined> => {
    const result = await schema['~standard'].validate(position);
    return result.issues === undefined ? { position: result.value } : undefined;
  };

  async function seal(position: P, scope: ListScope): Promise<string> {
    const text = JSON.stringify(position);
    if ((await accepted(JSON.parse(text))) === undefined) {
      throw new InvalidRequest(
        `the position in "${list}" does not match its schema as JSON: use texts, numbers and plain objects`,
        { entity: list },
      );
    }
    return sealCursor(text, scopeText(list, scope));
  }

  async function open(cursor: string, scope: ListScope): Promise<P> {
    const text = await openCursor(cursor, scopeText(list, scope), list);
    const opened = await accepted(JSON.parse(text));
    if (opened === undefined) throw new InvalidCursor({ entity: list });
    return opened.position;
  }

  return {
    seal,
    open,
    page: async ({ limit, cursor, ...scope }, read) => {
      const start = cursor === undefined ? undefined : await open(cursor, scope);
      const { items, next } = await read(start, limit);
      return next === undefined ? { items } : { items, cursor: await seal(next, scope) };
    },
  };
}

/** Starts unlike the scope of a query, so that neither opens the cursors of the other. */
const scopeText = (list: string, { caller, filter }: ListScope): string =>
  JSON.stringify(['list', list, filter, caller]);
