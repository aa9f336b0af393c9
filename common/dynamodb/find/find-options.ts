import type { Filter } from '../conditions/filter.ts';
import type { AccessPattern, Field } from '../model/access-pattern.ts';

/** The fields that order the items of an access pattern. */
export type Order<T, Q extends AccessPattern<Field<T>>> = Q extends { readonly sk: readonly (infer S)[] }
  ? S & keyof T
  : never;

/**
 * Fields that `where` cannot test: DynamoDB refuses filters on an index's own key. Key values and ranges narrow those.
 */
type IndexKey<T, Q extends AccessPattern<Field<T>>> = Q extends { readonly index: string }
  ? Q['pk'][number] | Order<T, Q>
  : never;

/** The options of a query. `T`: the item; `Q`: the access pattern. */
export interface FindOptions<T, Q extends AccessPattern<Field<T>>> {
  /** The next ordering field starts with this text. */
  readonly prefix?: {
    readonly [F in Order<T, Q>]?: T[F] extends string | undefined ? string : 'only text has a prefix';
  };
  /** The next ordering field is equal to or greater than this. */
  readonly from?: { readonly [F in Order<T, Q>]?: T[F] };
  /** The next ordering field is equal to or less than this. */
  readonly to?: { readonly [F in Order<T, Q>]?: T[F] };
  /** The next ordering field is greater than this. */
  readonly after?: { readonly [F in Order<T, Q>]?: T[F] };
  /** The next ordering field is less than this. */
  readonly before?: { readonly [F in Order<T, Q>]?: T[F] };
  /** Filters items after they are read and billed. */
  readonly where?: Filter<Omit<T, IndexKey<T, Q>>>;
  /** Reverses the order. */
  readonly descending?: boolean;
  /** Items per page, from 1 to 1000; 100 by default. */
  readonly limit?: number;
  /** The cursor of the adjacent page: its `cursor` or its `previousCursor`. */
  readonly cursor?: string;
  /** The owner of the cursors: other callers' cursors are refused. Any stable text; never shown. */
  readonly caller?: string;
  /** Whether to see all writes that have completed. Only the table supports this; an index does not. */
  readonly consistent?: Q extends { readonly index: string } ? 'an index has no consistent reads' : boolean;
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
