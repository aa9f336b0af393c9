import type { Changes } from '../changes/change.ts';
import type { GetOptions } from '../read/get.ts';
import type { Read } from '../transaction/read-together.ts';
import type { Write } from '../write/write.ts';
import type { PutOptions, UpdateOptions, UpsertOptions, WriteOptions } from '../write/write-options.ts';
import type { GivenItem } from './given-item.ts';

// Each verb is a function; its `tx` creates the same operation for `transaction` or `readTogether`.

export interface GetVerb<T, K extends keyof T> {
  /**
   * The item; `undefined` if there is none or it has expired. @throws InvalidStoredItem if it does not match its schema
   */
  (key: Pick<T, K>, options?: GetOptions): Promise<T | undefined>;
  tx(key: Pick<T, K>): Read<T>;
}

export interface CreateVerb<T, G extends keyof T> {
  /** Stores a new item. @returns the stored item. @throws AlreadyExists, UniqueTaken */
  (item: GivenItem<T, G>): Promise<T>;
  tx(item: GivenItem<T, G>): Write;
}

export interface PutVerb<T, G extends keyof T> {
  /**
   * Stores an item, replacing any with the same key. @throws UniqueTaken, ConditionFailed, VersionConflict, NotFound
   */
  (item: GivenItem<T, G>, options?: PutOptions<T, G>): Promise<T>;
  tx(item: GivenItem<T, G>, options?: PutOptions<T, G>): Write;
}

export interface UpdateVerb<T, K extends keyof T, G extends keyof T> {
  /**
   * Changes fields of an existing item. Without any change it writes nothing, and only reads the item.
   *
   * @returns the item after the update
   * @throws NotFound, UniqueTaken, VersionConflict, ConditionFailed
   */
  (key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: UpdateOptions<T, G>): Promise<T>;
  tx(key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: WriteOptions<T, G>): Write;
}

export interface UpsertVerb<T, K extends keyof T, G extends keyof T> {
  /** Changes fields of an item, or creates it. @returns the item after the update. @throws UniqueTaken */
  (key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: UpsertOptions<T>): Promise<T>;
  tx(key: Pick<T, K>, changes: Changes<T, Exclude<keyof T, K | G>>, options?: UpsertOptions<T>): Write;
}

export interface DeleteVerb<T, K extends keyof T, G extends keyof T> {
  /**
   * Deletes an item, if there is one. @returns the deleted item. @throws ConditionFailed, VersionConflict, NotFound
   */
  (key: Pick<T, K>, options?: WriteOptions<T, G>): Promise<T | undefined>;
  tx(key: Pick<T, K>, options?: WriteOptions<T, G>): Write;
}
