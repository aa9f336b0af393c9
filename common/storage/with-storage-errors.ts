import {
  type AwsErrorKind,
  awsErrorKind,
  awsErrorKindOfCode,
  httpStatusOf,
  isError,
} from '../aws-errors/index.ts';
import { StorageError, type StorageErrorCode, type StorageSubject } from './storage-error.ts';

/** What S3's own error codes mean here. The codes of all services are in `aws-errors`. */
const codes: Readonly<Record<string, StorageErrorCode>> = {
  NoSuchKey: 'not-found',
  NotFound: 'not-found',
  NoSuchUpload: 'not-found',
  NoSuchBucket: 'misconfigured',
  PreconditionFailed: 'changed',
  ConditionalRequestConflict: 'changed',
  EntityTooLarge: 'too-large',
  InvalidRange: 'out-of-range',
  BadDigest: 'corrupted',
  IncompleteBody: 'corrupted',
  InvalidPart: 'corrupted',
  InvalidPartOrder: 'corrupted',
};

/** Answers to HEAD have no body, so that only their status says what is wrong. */
const statuses: Readonly<Record<number, StorageErrorCode>> = {
  404: 'not-found',
  412: 'changed',
  416: 'out-of-range',
};

const codesByKind: Readonly<Record<AwsErrorKind, StorageErrorCode>> = {
  throttled: 'throttled',
  unreachable: 'unavailable',
  lost: 'unavailable',
  'clock-skew': 'unavailable',
  denied: 'denied',
  rejected: 'refused',
  foreign: 'unavailable',
};

const messages: Readonly<Record<StorageErrorCode, string>> = {
  'not-found': 'the object does not exist',
  changed: 'the object has changed since it was read, or exists already',
  'too-large': 'the object is too large',
  'out-of-range': 'the object does not have the requested bytes',
  corrupted: 'S3 received other bytes than were sent',
  denied: "the function's role lacks the permission, or the object does not exist",
  throttled: 'S3 is throttling requests; try again later',
  unavailable: 'S3 did not answer; try again later',
  refused: 'S3 refused the request',
  misconfigured: 'the bucket does not exist; check its environment variable',
};

/** The code for the error of a single object in a batch, by S3's name for it. */
export function codeOf(name: string): StorageErrorCode {
  return codes[name] ?? codesByKind[awsErrorKindOfCode(name)];
}

export function storageError(code: StorageErrorCode, subject: StorageSubject, cause?: unknown): StorageError {
  const why = code === 'refused' && isError(cause) ? `: ${cause.name}` : '';
  return new StorageError(code, messages[code] + why, subject, cause);
}

/** Runs a request to S3 and turns its errors into a {@link StorageError}. */
export async function withStorageErrors<Result>(
  subject: StorageSubject,
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof StorageError || !isError(error)) throw error;
    const kind = awsErrorKind(error);
    // Neither from S3 nor from the network, such as a failing source stream: pass it on unchanged.
    if (kind === 'foreign') throw error;
    const code = codes[error.name] ?? statuses[httpStatusOf(error) ?? 0] ?? codesByKind[kind];
    throw storageError(code, subject, error);
  }
}
