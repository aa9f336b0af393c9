import { StorageError, type StorageErrorCode, type StorageSubject } from './storage-error.ts';

const codes: Readonly<Record<string, StorageErrorCode>> = {
  NoSuchKey: 'not-found',
  NotFound: 'not-found',
  NoSuchBucket: 'misconfigured',
  PreconditionFailed: 'changed',
  ConditionalRequestConflict: 'changed',
  EntityTooLarge: 'too-large',
  InvalidRange: 'out-of-range',
  BadDigest: 'corrupted',
  IncompleteBody: 'corrupted',
  AccessDenied: 'denied',
  SlowDown: 'throttled',
  RequestTimeout: 'unavailable',
};

const statuses: Readonly<Record<number, StorageErrorCode>> = {
  403: 'denied',
  404: 'not-found',
  412: 'changed',
  416: 'out-of-range',
  429: 'throttled',
  503: 'throttled',
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

function statusOf(error: Error): number | undefined {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null)
    return undefined;
  return 'httpStatusCode' in error.$metadata ? Number(error.$metadata.httpStatusCode) : undefined;
}

/** Recognizes errors of another realm too, such as Node's own in some test runners. */
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

/** The codes of a connection that ends while a body is read. Before that, the SDK marks its errors. */
const network = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']);

/** The code for an error by S3's name for it; also used for single objects of a batch. */
export function codeOf(name: string, status: number | undefined): StorageErrorCode {
  const code = codes[name] ?? statuses[status ?? 0];
  if (code) return code;
  return status !== undefined && status < 500 ? 'refused' : 'unavailable';
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
    // Neither from S3 nor from the network, such as a failing source stream: pass it on unchanged.
    if (!('$metadata' in error) && !('code' in error && network.has(String(error.code)))) throw error;
    throw storageError(codeOf(error.name, statusOf(error)), subject, error);
  }
}
