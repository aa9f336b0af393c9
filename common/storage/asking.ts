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

const words: Readonly<Record<StorageErrorCode, string>> = {
  'not-found': 'There is no such object',
  changed: 'The object is not the one that was meant',
  'too-large': 'The object is too large',
  'out-of-range': 'The object does not have these bytes',
  corrupted: 'Bytes were lost or changed on the way',
  denied: 'The role may not do this',
  throttled: 'S3 is throttling requests',
  unavailable: 'S3 did not answer',
  refused: 'S3 refused the request',
  misconfigured: 'The bucket is not there',
};

function statusOf(error: Error): number | undefined {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null)
    return undefined;
  return 'httpStatusCode' in error.$metadata ? Number(error.$metadata.httpStatusCode) : undefined;
}

/** Whether it is an error; also one of another realm, as those of Node itself are in some test runners. */
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

/** How a connection ends while a body is read; before, the SDK marks what it throws. */
const network = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']);

/** What S3 answers in an error, by its own name for it; for the errors of single objects in a batch too. */
export function codeOf(name: string, status: number | undefined): StorageErrorCode {
  const code = codes[name] ?? statuses[status ?? 0];
  if (code) return code;
  return status !== undefined && status < 500 ? 'refused' : 'unavailable';
}

export function storageError(code: StorageErrorCode, subject: StorageSubject, cause?: unknown): StorageError {
  const why = code === 'refused' && isError(cause) ? `: ${cause.name}` : '';
  return new StorageError(code, words[code] + why, subject, cause);
}

/** Asks S3, and turns what it throws into a {@link StorageError}. */
export async function asking<Result>(
  subject: StorageSubject,
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof StorageError || !isError(error)) throw error;
    // Neither S3 nor the network, such as a stream to be written that failed: it must show as what it is.
    if (!('$metadata' in error) && !('code' in error && network.has(String(error.code)))) throw error;
    throw storageError(codeOf(error.name, statusOf(error)), subject, error);
  }
}
