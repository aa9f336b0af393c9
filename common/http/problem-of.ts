import { UserPoolError } from '../auth/index.ts';
import { DynamoDBError, type ErrorCode } from '../dynamodb/index.ts';
import { SecretError } from '../secrets/index.ts';
// Not through the index: the S3 client would be loaded with every function.
import { StorageError, type StorageErrorCode } from '../storage/storage-error.ts';
import { Problem, type ProblemKind } from './problem.ts';
import { invalidCursor } from './validation.ts';

/** The problem that an error is to a caller; everything not known here is our own bug. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof UserPoolError) return userPoolProblem(error);
  if (error instanceof DynamoDBError) return databaseProblem(error);
  if (error instanceof StorageError) return storageProblem(error);
  if (error instanceof SecretError && error.code === 'unavailable') return unavailable(error);
  return internalError(error);
}

/** The query layer's errors that a service did not put into words of its own; all others are our bugs. */
const databaseKinds: Partial<Record<ErrorCode, ProblemKind>> = {
  'not-found': 'not-found',
  'already-exists': 'conflict',
  'unique-taken': 'conflict',
  'condition-failed': 'conflict',
  'version-conflict': 'conflict',
  'item-too-large': 'body-too-large',
  // A value that the caller sent cannot be stored, or makes a key too long.
  'invalid-item': 'invalid-request',
  'invalid-key': 'invalid-request',
};

/** Those that pass by themselves. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'aborted',
  'throttled',
  'unavailable',
  'outcome-unknown',
  'unprocessed',
]);

function databaseProblem(error: DynamoDBError): Problem {
  if (passing.has(error.code)) return unavailable(error);
  if (error.code === 'invalid-cursor') return invalidCursor(error);
  const kind = databaseKinds[error.code];
  return kind ? new Problem(kind, { cause: error }) : internalError(error);
}

/** The same for what is stored in buckets. */
const storageKinds: Partial<Record<StorageErrorCode, ProblemKind>> = {
  'not-found': 'not-found',
  changed: 'conflict',
};

function storageProblem(error: StorageError): Problem {
  if (error.code === 'throttled' || error.code === 'unavailable') return unavailable(error);
  const kind = storageKinds[error.code];
  return kind ? new Problem(kind, { cause: error }) : internalError(error);
}

function userPoolProblem(error: UserPoolError): Problem {
  if (error.code === 'too-many-requests') {
    return new Problem('too-many-requests', { cause: error, headers: { 'retry-after': '60' } });
  }
  return error.code === 'unavailable' ? unavailable(error) : new Problem('unauthorized', { cause: error });
}

function unavailable(cause: unknown): Problem {
  return new Problem('unavailable', {
    detail: 'Something this depends on does not answer. Try again in a moment.',
    cause,
    headers: { 'retry-after': '5' },
  });
}

function internalError(cause: unknown): Problem {
  return new Problem('internal-error', {
    detail: 'The fault is ours. If it stays, tell us the requestId.',
    cause,
  });
}
