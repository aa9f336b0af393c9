/**
 * Why storage failed. `not-found`: no object has this key. `changed`: the object is not the expected one. `too-large`:
 * more bytes than allowed. `out-of-range`: the object is shorter. `corrupted`: bytes changed on the way. `denied`: the role
 * lacks the permission, or the object does not exist and the role may not list. `throttled`, `unavailable`: retry later.
 * `refused`, `misconfigured`: the request or the bucket's setting is wrong, which is a bug in the code that calls.
 */
export type StorageErrorCode =
  | 'not-found'
  | 'changed'
  | 'too-large'
  | 'out-of-range'
  | 'corrupted'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'refused'
  | 'misconfigured';

/** The subject of an error: the bucket as the code names it, and the object's key. */
export interface StorageSubject {
  readonly bucket: string;
  readonly key?: string;
}

/**
 * A failure of storage: a stable code, the bucket and key, and the cause. Never includes an object's contents.
 *
 * @example if (error instanceof StorageError && error.code === 'not-found') return undefined;
 */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly bucket: string;
  readonly key: string | undefined;

  constructor(code: StorageErrorCode, message: string, { bucket, key }: StorageSubject, cause?: unknown) {
    super(`${message} (${key === undefined ? bucket : `${bucket}: ${key}`})`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.bucket = bucket;
    this.key = key;
  }
}
