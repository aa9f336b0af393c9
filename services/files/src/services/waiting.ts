import { setTimeout as pause } from 'node:timers/promises';
import type { StoredFile } from '../models/file.ts';
import { getFile } from './files.ts';

const firstPause = 100;
const longestPause = 1_000;

/**
 * A file of `ownerId`, returned as soon as it is ready or failed, at the latest after `seconds`. Throws `not-found`, also if
 * it is deleted meanwhile.
 */
export async function waitForFile(ownerId: string, fileId: string, seconds: number): Promise<StoredFile> {
  const end = Date.now() + seconds * 1_000;
  for (let wait = firstPause; ; wait = Math.min(wait * 1.5, longestPause)) {
    const file = await getFile(ownerId, fileId);
    const left = end - Date.now();
    if (file.status !== 'pending' || left <= 0) return file;
    await pause(Math.min(wait, left));
  }
}
