import type { Filter } from '../conditions/filter.ts';

/** The requirements of a write. */
export interface WriteOptions<T> {
  /** The condition that the item must meet; otherwise the write fails with `ConditionFailed`. */
  readonly if?: Filter<T>;
  /** The version that the item must have; otherwise the write fails with `VersionConflict`. */
  readonly version?: number;
}

/** The requirements of an update. */
export interface UpdateOptions<T> extends WriteOptions<T> {
  /**
   * Whether `add`, `append` and `prepend` take effect exactly once, even if a response is lost. Costs twice the write
   * capacity; without it, such a loss is an `OutcomeUnknown`.
   */
  readonly exactlyOnce?: boolean;
}

/** The options without their types. */
export interface PlainWriteOptions {
  readonly if?: object;
  readonly version?: number;
  readonly exactlyOnce?: boolean;
}
