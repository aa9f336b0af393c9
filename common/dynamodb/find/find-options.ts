import type { Filter } from '../conditions/filter.ts';

/** How a pattern is narrowed and paged. `S`: the fields that order its answers; `X`: what they cannot be filtered by. */
export interface FindOptions<T, S extends keyof T, X extends keyof T = never> {
  /** The next ordering field begins with this text. */
  readonly prefix?: { readonly [F in S]?: string };
  /** The next ordering field is this or comes after it. */
  readonly from?: { readonly [F in S]?: T[F] };
  /** The next ordering field is this or comes before it. */
  readonly to?: { readonly [F in S]?: T[F] };
  /** Drops answers after they were read: it saves no reading. */
  readonly where?: Filter<Omit<T, X>>;
  /** Last ones first. */
  readonly descending?: boolean;
  /** Items a page, 1 to 1000; 100 unless given. */
  readonly limit?: number;
  /** The cursor of the page before. */
  readonly after?: string;
  /** Whose cursors these are: another caller's are refused. Any stable text; never shown. */
  readonly caller?: string;
  /** Whether to see every write that was answered before. Only the table itself can tell, not an index. */
  readonly consistent?: boolean;
}

/** The same without its types, as requests are built from it. */
export interface PlainFindOptions {
  readonly prefix?: Readonly<Record<string, string | undefined>>;
  readonly from?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, unknown>>;
  readonly where?: object;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly after?: string;
  readonly caller?: string;
  readonly consistent?: boolean;
}
