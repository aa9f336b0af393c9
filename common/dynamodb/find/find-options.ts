import type { Filter } from '../conditions/filter.ts';

/**
 * The options of a query. `S`: the fields that order the items; `X`: the fields of the queried index, which `where` cannot
 * test.
 */
export interface FindOptions<T, S extends keyof T, X extends keyof T = never> {
  /** The next ordering field starts with this text. */
  readonly prefix?: { readonly [F in S]?: T[F] extends string | undefined ? string : never };
  /** The next ordering field is equal to or greater than this. */
  readonly from?: { readonly [F in S]?: T[F] };
  /** The next ordering field is equal to or less than this. */
  readonly to?: { readonly [F in S]?: T[F] };
  /** The next ordering field is greater than this. */
  readonly after?: { readonly [F in S]?: T[F] };
  /** The next ordering field is less than this. */
  readonly before?: { readonly [F in S]?: T[F] };
  /** Filters items after they are read and billed. */
  readonly where?: Filter<Omit<T, X>>;
  /** Reverses the order. */
  readonly descending?: boolean;
  /** Items per page, from 1 to 1000; 100 by default. */
  readonly limit?: number;
  /** The cursor of the adjacent page: its `cursor` or its `previousCursor`. */
  readonly cursor?: string;
  /** The owner of the cursors: other callers' cursors are refused. Any stable text; never shown. */
  readonly caller?: string;
  /** Whether to see all writes that have completed. Only the table supports this; an index does not. */
  readonly consistent?: [X] extends [never] ? boolean : never;
}

/** The options without their types. */
export interface PlainFindOptions {
  readonly prefix?: Readonly<Record<string, unknown>>;
  readonly from?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly where?: object;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
  readonly caller?: string;
  readonly consistent?: boolean;
}
