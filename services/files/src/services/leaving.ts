import { add } from '@moim/common/dynamodb';
import { files } from '../models/file.ts';
import { usages } from '../models/usage.ts';
import { deleteFile } from './files.ts';

/** As long as records of handled events are kept: longer than any event can be under way, and than any access token. */
const closedForSeconds = 40 * 24 * 60 * 60;
const filesAtATime = 10;

/**
 * Deletes all files of a person who left, and refuses new ones, because their last token stays valid for a while.
 * Idempotent.
 */
export async function removeFilesOf(ownerId: string): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1_000) + closedForSeconds;
  const closed = { closedAt: new Date().toISOString(), files: add(0), bytes: add(0), expiresAt };
  await usages.upsert({ ownerId }, closed);
  for (;;) {
    const { items } = await files.find.ofOwner({ ownerId }, { consistent: true, limit: filesAtATime });
    if (items.length === 0) return;
    await Promise.all(items.map(({ fileId }) => deleteFile(ownerId, fileId)));
  }
}
