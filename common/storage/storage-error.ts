/**
 * Why storage did not do what it was asked. `not-found`: no object under this key. `changed`: it is not the one that
 * was meant. `too-large`: more bytes than allowed. `corrupted`: bytes were lost or turned on the way. `denied`: the role
 * may not, or the object is not there and the role may not list. `throttled`, `unavailable`: passes by itself.
 * `refused`: S3 finds the request wrong, which is a bug of ours, as is `misconfigured`.
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

/** What the error is about: the bucket as the code names it, and the object's key. */
export interface StorageSubject {
  readonly bucket: string;
  readonly key?: string;
}

/**
 * A failure of storage: a stable code, what it is about, and the cause. Never holds what an object contains.
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
