/** A field's name. Only fields with text names are stored. */
export type Field<T> = keyof T & string;

/** One way in which the application reads items: the fields it knows, and the fields that order the items. */
export interface AccessPattern<F extends string> {
  /** The index to query; the table itself by default. */
  readonly index?: string;
  readonly pk: readonly F[];
  /** In order: to narrow one field, the query must give the fields before it. */
  readonly sk?: readonly F[];
}

export interface AccessPatterns<F extends string> {
  readonly [name: string]: AccessPattern<F>;
}
