import { type ListedObject, list } from './list.ts';
import {
  completeMultipart,
  type MultipartUpload,
  startMultipart,
  type UploadedPart,
  uploadedParts,
} from './multipart.ts';
import {
  describe,
  type ObjectDescription,
  type ReadObject,
  type ReadOptions,
  read,
  readBytes,
} from './read.ts';
import { remove } from './remove.ts';
import type { Bytes } from './split-into-parts.ts';
import { addressOf, type UrlSigner, urlSigner } from './url-signer.ts';
import { type WriteOptions, write } from './write.ts';

/** A private bucket. Every operation that fails throws a {@link StorageError} with one of the codes named. */
export interface Bucket extends UrlSigner {
  /**
   * Starts a multipart upload whose parts a client sends with `presignPart`. Give the bucket a lifecycle rule that
   * removes unfinished ones. Needs `s3:PutObject`.
   */
  startMultipart(key: string, options: { readonly contentType: string }): Promise<MultipartUpload>;
  /**
   * Lists the parts that S3 has received. Throws `not-found` for an upload that was completed or removed. Needs
   * `s3:ListMultipartUploadParts`.
   */
  uploadedParts(upload: MultipartUpload): Promise<UploadedPart[]>;
  /**
   * Turns the parts into the object, unless the key has one: then it throws `changed`. Throws `corrupted` for a part that
   * S3 has not received with this etag, `not-found` for an upload that was completed or removed. Needs `s3:PutObject`.
   */
  completeMultipart(
    upload: MultipartUpload,
    parts: readonly Pick<UploadedPart, 'partNumber' | 'etag'>[],
  ): Promise<void>;
  /** Reads an object as a stream. Throws `not-found`, `changed`, `out-of-range`. Needs `s3:GetObject`. */
  read(key: string, options?: ReadOptions): Promise<ReadObject>;
  /** Reads a small object. Throws `too-large`, before reading, if it has more than `maxBytes`. Needs `s3:GetObject`. */
  readBytes(key: string, options: { readonly maxBytes: number }): Promise<Uint8Array>;
  /**
   * Returns size, type and etag of an object, or undefined if it does not exist. S3 reveals that only to a role with
   * `s3:ListBucket`; other roles get `denied`. Needs `s3:GetObject`.
   */
  describe(key: string): Promise<ObjectDescription | undefined>;
  /**
   * Stores an object completely or not at all. A stream may have any length; at most 32 MiB are buffered. Throws
   * `corrupted` if S3 received other bytes. Needs `s3:PutObject`, and above 8 MiB `s3:AbortMultipartUpload`.
   */
  write(key: string, body: Bytes, options: WriteOptions): Promise<void>;
  /** Removes any number of objects; a missing one is not an error. Needs `s3:DeleteObject`. */
  delete(keys: string | readonly string[]): Promise<void>;
  /** Lists all objects under a prefix in the order of their keys. Needs `s3:ListBucket` on the bucket. */
  list(prefix: string): AsyncIterable<ListedObject>;
}

/**
 * A bucket, given the environment variable that holds its name or a function that returns it. The name is resolved at
 * the first request.
 *
 * @example
 * const files = bucket('FILES_BUCKET');
 * const { url, headers } = await files.presignUpload({
 *   key: 'uploads/1', contentType: 'image/jpeg', size: 12_345, expiresInSeconds: 900,
 * });
 */
export function bucket(setting: string | (() => string)): Bucket {
  const address = addressOf(setting);
  return {
    ...urlSigner(setting),
    startMultipart: (key, options) => startMultipart(address, key, options),
    uploadedParts: (upload) => uploadedParts(address, upload),
    completeMultipart: (upload, parts) => completeMultipart(address, upload, parts),
    read: (key, options) => read(address, key, options),
    readBytes: (key, options) => readBytes(address, key, options),
    describe: (key) => describe(address, key),
    write: (key, body, options) => write(address, key, body, options),
    delete: (keys) => remove(address, keys),
    list: (prefix) => list(address, prefix),
  };
}
