// Not through the index, which would load the user pool's client into every function.
import { UserPoolError } from '../auth/user-pool/user-pool-error.ts';
import { DynamoDBError, type ErrorCode } from '../dynamodb/index.ts';
import { SecretError } from '../secrets/index.ts';
// Not through the index, which would load the S3 client into every function.
import { StorageError, type StorageErrorCode } from '../storage/storage-error.ts';
import { SocketError } from '../websocket/socket-error.ts';
import { Problem, type ProblemType } from './problem.ts';
import { invalidCursor } from './validation.ts';

/** Maps an error to the problem that the caller sees. An error that is not listed here is `internal-error`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof UserPoolError) return userPoolProblem(error);
  if (error instanceof DynamoDBError) return databaseProblem(error);
  if (error instanceof StorageError) return storageProblem(error);
  if (error instanceof SocketError && (error.code === 'throttled' || error.code === 'unavailable')) {
    return unavailable(error);
  }
  if (error instanceof SecretError && error.code === 'unavailable') return unavailable(error);
  return internalError(error);
}

/** Query layer errors that are caused by the request. A service may throw a more specific problem instead. */
const databaseTypes: Partial<Record<ErrorCode, ProblemType>> = {
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

/** Errors that a retry can resolve. */
const transientCodes: ReadonlySet<ErrorCode> = new Set([
  'aborted',
  'throttled',
  'unavailable',
  'outcome-unknown',
  'unprocessed',
]);

function databaseProblem(error: DynamoDBError): Problem {
  if (transientCodes.has(error.code)) return unavailable(error);
  if (error.code === 'invalid-cursor') return invalidCursor(error);
  const type = databaseTypes[error.code];
  return type ? new Problem(type, { cause: error }) : internalError(error);
}

/** Storage errors that are caused by the request. */
const storageTypes: Partial<Record<StorageErrorCode, ProblemType>> = {
  'not-found': 'not-found',
  changed: 'conflict',
};

function storageProblem(error: StorageError): Problem {
  if (error.code === 'throttled' || error.code === 'unavailable') return unavailable(error);
  const type = storageTypes[error.code];
  return type ? new Problem(type, { cause: error }) : internalError(error);
}

function userPoolProblem(error: UserPoolError): Problem {
  if (error.code === 'too-many-requests' || error.code === 'attempts-exceeded') {
    return new Problem('too-many-requests', { cause: error, headers: { 'retry-after': '60' } });
  }
  if (error.code === 'unavailable') return unavailable(error);
  if (error.code === 'misconfigured') return internalError(error);
  // A service has its own words for everything else that its public operations cause.
  return new Problem(error.code === 'forbidden' ? 'forbidden' : 'unauthorized', { cause: error });
}

function unavailable(cause: unknown): Problem {
  return new Problem('unavailable', {
    detail: 'A dependency is not responding. Try again in a moment.',
    cause,
    headers: { 'retry-after': '5' },
  });
}

function internalError(cause: unknown): Problem {
  return new Problem('internal-error', {
    detail: 'The fault is ours. If it persists, report the requestId.',
    cause,
  });
}
