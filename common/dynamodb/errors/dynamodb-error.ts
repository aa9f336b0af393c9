/** Where an error occurred; never the contents of an item. */
export interface ErrorSubject {
  /** The entity's name, as given to `entity()`. */
  readonly entity?: string;
  /** The key fields, as the caller gave them. */
  readonly key?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Stable codes: callers may switch on them, and `common/http` maps them to responses. */
export type ErrorCode =
  | 'aborted'
  | 'already-exists'
  | 'condition-failed'
  | 'invalid-cursor'
  | 'invalid-item'
  | 'invalid-key'
  | 'invalid-request'
  | 'invalid-stored-item'
  | 'item-too-large'
  | 'misconfigured'
  | 'not-found'
  | 'outcome-unknown'
  | 'throttled'
  | 'transaction-failed'
  | 'unavailable'
  | 'unique-taken'
  | 'unprocessed'
  | 'version-conflict';

/**
 * The base class of all errors that the query layer throws.
 *
 * @example
 * try { await orders.create(order) } catch (error) {
 *   if (error instanceof DynamoDBError && error.code === 'already-exists') return conflict();
 *   throw error;
 * }
 */
export class DynamoDBError extends Error {
  readonly code: ErrorCode;
  entity: string | undefined;
  key: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, subject: ErrorSubject = {}) {
    super(message, subject.cause === undefined ? undefined : { cause: subject.cause });
    this.name = new.target.name;
    this.code = code;
    this.entity = subject.entity;
    this.key = subject.key;
  }

  /** Adds details that were unknown where the error was thrown. @returns the error itself */
  about({ entity, key }: ErrorSubject): this {
    this.entity ??= entity;
    this.key ??= key;
    return this;
  }
}
