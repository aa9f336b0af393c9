import type { Changes } from '../changes/change.ts';
import type { GetOptions } from '../read/get.ts';
import type { Read } from '../transaction/read-together.ts';
import type { Write } from '../write/write.ts';
import type { UpdateOptions, WriteOptions } from '../write/write-options.ts';

// Each verb is a function; its `tx` describes the same for `transaction` or `readTogether` instead of doing it.

export interface GetVerb<T, K extends keyof T> {
  /** The item; nothing when there is none, or its time is over. @throws InvalidItem when it does not fit its schema */
  (key: Pick<T, K>, options?: GetOptions): Promise<T | undefined>;
  tx(key: Pick<T, K>): Read<T>;
}

export interface CreateVerb<T, G extends keyof T> {
  /** Stores a new item. @returns it as stored. @throws AlreadyExists, UniqueTaken */
  (item: Omit<T, G>): Promise<T>;
  tx(item: Omit<T, G>): Write;
}

export interface PutVerb<T, G extends keyof T> {
  /** Stores an item in place of the one of its key, if there is one. @throws UniqueTaken, and as `options` insist */
  (item: Omit<T, G>, options?: WriteOptions<T>): Promise<T>;
  tx(item: Omit<T, G>, options?: WriteOptions<T>): Write;
}

export interface UpdateVerb<T, K extends keyof T, G extends keyof T> {
  /**
   * Changes fields of an item that is there. Without any change nothing is written: the item is only read.
   *
   * @returns the item after
   * @throws NotFound, UniqueTaken, VersionConflict, ConditionFailed
   */
  (key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: UpdateOptions<T>): Promise<T>;
  tx(key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: WriteOptions<T>): Write;
}

export interface UpsertVerb<T, K extends keyof T, G extends keyof T> {
  /** Changes fields of an item, or makes it when there is none. @returns the item after. @throws UniqueTaken */
  (key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>): Promise<T>;
  tx(key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>): Write;
}

export interface DeleteVerb<T, K extends keyof T> {
  /** Deletes an item; one that is not there is deleted already. @returns the item that was there. @throws as `options` insist */
  (key: Pick<T, K>, options?: WriteOptions<T>): Promise<T | undefined>;
  tx(key: Pick<T, K>, options?: WriteOptions<T>): Write;
}
