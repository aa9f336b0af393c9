import { add } from '@moim/common/dynamodb';
import { files } from '../models/file.ts';
import { usages } from '../models/usage.ts';
import { deleteFile } from './files.ts';

/** Longer than any token of a person who left is good for. */
const closedForSeconds = 2 * 24 * 60 * 60;
const mapConcurrently = 10;

/**
 * Deletes all files of somebody who is gone, and lets nothing be added any more: their last token is good for a while.
 * What is done already stays done.
 */
export async function removeFilesOf(ownerId: string): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1_000) + closedForSeconds;
  const closed = { closedAt: new Date().toISOString(), files: add(0), bytes: add(0), expiresAt };
  await usages.upsert({ ownerId }, closed);
  for (;;) {
    const { items } = await files.find.ofOwner({ ownerId }, { consistent: true, limit: mapConcurrently });
    if (items.length === 0) return;
    await Promise.all(items.map(({ fileId }) => deleteFile(ownerId, fileId)));
  }
}
