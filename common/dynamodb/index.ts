export {
  add,
  append,
  type Change,
  type Changes,
  exclude,
  include,
  merge,
  prepend,
  remove,
  removeAt,
  setOnce,
} from './changes/change.ts';
export { ExactNumber } from './codec/exact-number.ts';
export {
  all,
  beginsWith,
  between,
  type Comparison,
  contains,
  eq,
  exists,
  gt,
  gte,
  lt,
  lte,
  missing,
  ne,
  not,
  ofType,
  oneOf,
  sizeOf,
} from './conditions/comparison.ts';
export { allOf, anyOf, type FieldConditions, type Filter, type Group, noneOf } from './conditions/filter.ts';
export { withSignal } from './connection/abort.ts';
export { createClient } from './connection/client.ts';
export { type Connection, configureConnection } from './connection/connection.ts';
export type { Observation } from './connection/observation.ts';
export { longestCursor } from './cursors/cursor.ts';
export { type CursorSource, configureCursors } from './cursors/cursor-keys.ts';
export { type ListCursor, type ListPageOptions, type ListScope, listCursor } from './cursors/list-cursor.ts';
export { type Entity, entity } from './entity/entity.ts';
export {
  Aborted,
  InvalidRequest,
  Misconfigured,
  OutcomeUnknown,
  Throttled,
  Unavailable,
} from './errors/connection-errors.ts';
export { DynamoDBError, type ErrorCode } from './errors/dynamodb-error.ts';
export { InvalidCursor } from './errors/invalid-cursor.ts';
export { InvalidItem } from './errors/invalid-item.ts';
export { InvalidKey } from './errors/invalid-key.ts';
export { InvalidStoredItem } from './errors/invalid-stored-item.ts';
export { ItemTooLarge } from './errors/item-too-large.ts';
export { TransactionFailed } from './errors/transaction-failed.ts';
export { Unprocessed } from './errors/unprocessed.ts';
export {
  AlreadyExists,
  ConditionFailed,
  NotFound,
  UniqueTaken,
  VersionConflict,
} from './errors/write-errors.ts';
export type { Explanation } from './find/explanation.ts';
export type { FindOptions } from './find/find-options.ts';
export { findTogether, type TogetherResults } from './find/find-together.ts';
export type { Page, QueryResults } from './find/query-results.ts';
export type { GetOptions } from './read/get.ts';
export type { StandardSchema } from './schema/standard-schema.ts';
export { parseStream, type StreamChange, type StreamEvent } from './stream/parse-stream.ts';
export { resumeAt } from './stream/resume-at.ts';
export { ensureTable } from './table/ensure-table.ts';
export { type KeySchemas, keySchemaChanges, keySchemas } from './table/key-schema.ts';
export { type TableDefinition, type TableOptions, tableDefinition } from './table/table-definition.ts';
export { type TouchProgress, touchExisting } from './touch/touch-existing.ts';
export { type Read, readTogether } from './transaction/read-together.ts';
export { transaction } from './transaction/transaction.ts';
export { type ReservationProgress, reserveExisting } from './unique/reserve-existing.ts';
export type { Write } from './write/write.ts';
export type { PutOptions, UpdateOptions, UpsertOptions, WriteOptions } from './write/write-options.ts';
