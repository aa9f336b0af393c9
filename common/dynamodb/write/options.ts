import type { Filter } from '../conditions/where.ts';

/** What a write may insist on. */
export interface WriteOptions<T> {
  /** The item must be so, or the write is refused with `ConditionFailed`. */
  readonly if?: Filter<T>;
  /** The item must have this version, or the write is refused with `VersionConflict`. */
  readonly version?: number;
}

/** The same without its type, as requests are built from it. */
export interface PlainWriteOptions {
  readonly if?: object;
  readonly version?: number;
}
