import type { Filter } from '../conditions/filter.ts';

/** What a write may insist on. */
export interface WriteOptions<T> {
  /** The item must be so, or the write is refused with `ConditionFailed`. */
  readonly if?: Filter<T>;
  /** The item must have this version, or the write is refused with `VersionConflict`. */
  readonly version?: number;
}

/** What an update may insist on besides. */
export interface UpdateOptions<T> extends WriteOptions<T> {
  /**
   * Whether `add`, `append` and `prepend` are to be done exactly once even when an answer of DynamoDB is lost on the
   * way. Costs twice the write capacity; without it such a loss is an `OutcomeUnknown`.
   */
  readonly exactlyOnce?: boolean;
}

/** The same without its type, as requests are built from it. */
export interface PlainWriteOptions {
  readonly if?: object;
  readonly version?: number;
  readonly exactlyOnce?: boolean;
}
