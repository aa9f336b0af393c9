import type { Bucket } from '@moim/common/storage';
import { type FileKey, servedFolder, uploadKey } from '../models/object-keys.ts';

export type Objects = Pick<Bucket, 'delete' | 'list'>;

/** Deletes the objects in a folder, except those in its subfolder `except`. */
export async function emptyFolder(objects: Objects, folder: string, except?: string): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of objects.list(folder)) {
    if (except === undefined || !key.startsWith(except)) keys.push(key);
  }
  if (keys.length > 0) await objects.delete(keys);
}

/** Deletes all objects of a file except those in `served`, the folder that its item names, if any. */
export async function tidy(objects: Objects, file: FileKey, served: string | undefined): Promise<void> {
  await emptyFolder(objects, servedFolder(file), served);
  await objects.delete(uploadKey(file));
}
