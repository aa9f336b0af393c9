import type { AccessPatterns, Field } from '../model/access-pattern.ts';
import type { Timestamps } from '../model/timestamps.ts';
import type { DeclaredType, NumberField, UniqueField } from './field-types.ts';
import type { Personal } from './personal.ts';

/**
 * The definition of an entity.
 *
 * `T`: the item; `P`, `S`: its key fields; `V`: its version field; `M`: whether it has timestamps; `Q`: its access
 * patterns; `Y`: the fields with a declared type.
 */
export interface Definition<
  T,
  P extends Field<T>,
  S extends Field<T>,
  V extends Field<T>,
  M extends boolean,
  Q extends AccessPatterns<Field<T>>,
  Y extends Field<T> = never,
> {
  /**
   * The table's logical name; its physical name is `TABLE_PREFIX` followed by this. Several entities may share a
   * table.
   */
  readonly table: string;
  /** The fields that identify an item. `sk` is optional. */
  readonly key: { readonly pk: readonly P[]; readonly sk?: readonly S[] };
  /**
   * The collection that the entity belongs to: entities with the same collection and the same key fields lie in one order
   * in their partitions, and `findTogether` reads them in one page. Part of the key, so it cannot change once items are
   * stored.
   */
  readonly collection?: string;
  readonly find?: Q;
  /** Fields whose values are unique among the items of this entity. */
  readonly unique?: readonly { [F in Field<T>]: UniqueField<T, F> }[Field<T>][];
  /** A number that every write increments; `update`, `put` and `delete` can require a certain version. */
  readonly version?: NumberField<T, V>;
  /**
   * A number of seconds since the epoch. At that time the item expires: every verb then treats it as deleted.
   */
  readonly ttl?: { [F in Field<T>]: NumberField<T, F> }[Field<T>];
  /** Whether the layer sets `createdAt` and `updatedAt` (ISO 8601, UTC, milliseconds). */
  readonly timestamps?: T[Timestamps & keyof T] extends string | undefined
    ? M
    : 'createdAt and updatedAt must be text';
  /**
   * Whether every item records the request that wrote it (`withCorrelation`), so that the table's stream shows it. A
   * deletion then takes one more write, because a deleted item can no longer record anything.
   */
  readonly traced?: boolean;
  /** What it holds of people. A check demands it of every entity of a service: docs/personal-data.md shows them all. */
  readonly personal?: Personal<T>;
  /** The types of indexed fields other than text. */
  readonly types?: { readonly [F in Y]: DeclaredType<T[F]> };
}

/** The fields that the layer sets, and that callers omit. */
export type Generated<T, V extends keyof T, M extends boolean> =
  | V
  | (M extends true ? Timestamps & keyof T : never);
