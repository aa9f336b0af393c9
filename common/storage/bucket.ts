import { requiredSetting } from '../settings/index.ts';
import { type ListedObject, list } from './list.ts';
import type { Bytes } from './parts-of.ts';
import { type DownloadOptions, type PresignedDownload, presignDownload } from './presign-download.ts';
import { type PresignedUpload, presignUpload, type UploadOptions } from './presign-upload.ts';
import {
  describe,
  type ObjectDescription,
  type ReadObject,
  type ReadOptions,
  read,
  readBytes,
} from './read.ts';
import { remove } from './remove.ts';
import { type WriteOptions, write } from './write.ts';

/** A private bucket. Everything here throws a {@link StorageError} when it fails, with the code that is named. */
export interface Bucket {
  /**
   * A presigned PUT that lets through exactly this key, type and size, and these bytes when `sha256` is given. It stores
   * once: while an object is there, S3 answers 412. The caller must send `headers` as they are, and nothing is asked of
   * AWS to make it. On AWS it also ends with the role's own credentials. Needs `s3:PutObject`.
   */
  presignUpload(options: UploadOptions): Promise<PresignedUpload>;
  /**
   * A presigned GET that answers with this file name and type, whatever the object was stored with. Needs
   * `s3:GetObject`.
   */
  presignDownload(options: DownloadOptions): Promise<PresignedDownload>;
  /** Reads an object as a stream. Throws `not-found`, `changed`, `out-of-range`. Needs `s3:GetObject`. */
  read(key: string, options?: ReadOptions): Promise<ReadObject>;
  /** Reads a small object; `too-large` when it has more than `maxBytes`, of which none are then read. */
  readBytes(key: string, options: { readonly maxBytes: number }): Promise<Uint8Array>;
  /**
   * Size, type and etag of an object; undefined when it is not there, which S3 tells only a role that has
   * `s3:ListBucket`: others get `denied`. Needs `s3:GetObject`.
   */
  describe(key: string): Promise<ObjectDescription | undefined>;
  /**
   * Stores an object, whole or not at all; a stream may be of any length, 32 MiB of it are held at most. Throws
   * `corrupted` when other bytes arrived. Needs `s3:PutObject`, and for more than 8 MiB `s3:AbortMultipartUpload`.
   */
  write(key: string, body: Bytes, options: WriteOptions): Promise<void>;
  /** Removes any number of objects; a missing one is no error. Needs `s3:DeleteObject`. */
  delete(keys: string | readonly string[]): Promise<void>;
  /** All objects under a prefix, in the order of their keys. Needs `s3:ListBucket` on the bucket. */
  list(prefix: string): AsyncIterable<ListedObject>;
}

/**
 * A bucket, by the environment variable that holds its name or by a function that gives it. Nothing is looked up before
 * the first request.
 *
 * @example
 * const files = bucket('FILES_BUCKET');
 * const { url, headers } = await files.presignUpload({
 *   key: 'uploads/1', contentType: 'image/jpeg', size: 12_345, expiresInSeconds: 900,
 * });
 */
export function bucket(setting: string | (() => string)): Bucket {
  const target =
    typeof setting === 'string'
      ? { role: setting, name: () => requiredSetting(setting) }
      : { role: 'bucket', name: setting };
  return {
    presignUpload: (options) => presignUpload(target, options),
    presignDownload: (options) => presignDownload(target, options),
    read: (key, options) => read(target, key, options),
    readBytes: (key, options) => readBytes(target, key, options),
    describe: (key) => describe(target, key),
    write: (key, body, options) => write(target, key, body, options),
    delete: (keys) => remove(target, keys),
    list: (prefix) => list(target, prefix),
  };
}
