import { ConditionFailed, NotFound, remove, TransactionFailed } from '@moim/common/dynamodb';
import type { FailureReason } from '../models/failure.ts';
import { type File, files } from '../models/file.ts';
import type { FileKey } from '../models/object-keys.ts';
import { uncounting } from './quota.ts';

/** How long it can be seen that a file has failed, and why. */
const failedForSeconds = 30 * 24 * 60 * 60;

const isOvertaken = (error: unknown): boolean =>
  error instanceof ConditionFailed || error instanceof NotFound;

/** What was made of a file, and is served from now on. */
export type Made = Required<Pick<File, 'folder' | 'size' | 'variants'>> & Pick<File, 'width' | 'height'>;

/** Makes a pending file ready. @returns whether it was still pending; if not, nothing is changed */
export async function markReady({ ownerId, fileId }: FileKey, made: Made): Promise<boolean> {
  const { folder, size, variants, width, height } = made;
  const changes = {
    ...{ status: 'ready' as const, folder, size, variants },
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...{ expiresAt: remove(), begun: remove() },
  };
  try {
    await files.update({ ownerId, fileId }, changes, { if: { status: 'pending' } });
    return true;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}

/** Makes a pending file fail, and gives its room back. Does nothing to one that is not pending any more. */
export async function markFailed(file: File, reason: FailureReason, detail: string): Promise<void> {
  const { ownerId, fileId, held } = file;
  const expiresAt = Math.floor(Date.now() / 1_000) + failedForSeconds;
  const changes = {
    status: 'failed' as const,
    failure: { reason, detail },
    held: 0,
    expiresAt,
    begun: remove(),
  };
  const failed = files.update.tx({ ownerId, fileId }, changes, { if: { status: 'pending', held } });
  try {
    await uncounting(file, failed);
  } catch (error) {
    if (!(error instanceof TransactionFailed && error.index === 0 && isOvertaken(error.cause))) throw error;
  }
}
