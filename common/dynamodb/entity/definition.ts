import type { AccessPatterns, Field } from '../model/access-pattern.ts';
import type { Timestamps } from '../model/timestamps.ts';

/**
 * What there is to say about an entity.
 *
 * `T`: the item; `P`, `S`: the fields of its key; `V`: the version field; `M`: whether timestamps are kept;
 * `Q`: the questions.
 */
export interface Definition<
  T,
  P extends Field<T>,
  S extends Field<T>,
  V extends Field<T>,
  M extends boolean,
  Q extends AccessPatterns<Field<T>>,
> {
  /** The logical name; the table itself is called `TABLE_PREFIX` + this. Several entities may share a table. */
  readonly table: string;
  /** Which fields find an item. Without `sk`, the fields of `pk` are all of its key. */
  readonly key: { readonly pk: readonly P[]; readonly sk?: readonly S[] };
  readonly find?: Q;
  /** Fields of which no two items have the same value. */
  readonly unique?: readonly Field<T>[];
  /** A number that the layer counts up with every write; `update`, `put` and `delete` can insist on one. */
  readonly version?: V;
  /** A number, in seconds since the epoch: from then on the item is as good as deleted. */
  readonly ttl?: Field<T>;
  /** Whether the layer keeps `createdAt` and `updatedAt` (ISO 8601, UTC, milliseconds). */
  readonly timestamps?: M;
  /**
   * Whether every item says which request wrote it (`withCorrelation`), so that the changes in the table's stream do.
   * A deletion then takes one write more: what is deleted can say nothing afterwards.
   */
  readonly traced?: boolean;
  /** Types of indexed fields that are not text. */
  readonly types?: Readonly<Partial<Record<Field<T>, 'number' | 'binary'>>>;
}

/** The fields that the layer sets, and that callers therefore do not give. */
export type Generated<T, V extends keyof T, M extends boolean> =
  | V
  | (M extends true ? Timestamps & keyof T : never);
