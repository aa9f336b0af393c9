import { ConditionFailed, NotFound, remove, TransactionFailed } from '@moim/common/dynamodb';
import type { FailureReason } from '../models/failure.ts';
import { files, type StoredFile } from '../models/file.ts';
import type { FileKey } from '../models/object-keys.ts';
import { uncounting } from './quota.ts';

/** How long a failed file stays visible. */
const failedForSeconds = 30 * 24 * 60 * 60;

const isOvertaken = (error: unknown): boolean =>
  error instanceof ConditionFailed || error instanceof NotFound;

/** What is served of a file that becomes ready. */
export type Served = Required<Pick<StoredFile, 'folder' | 'size' | 'variants'>> &
  Pick<StoredFile, 'width' | 'height' | 'placeholder'>;

/** Makes a pending file ready. @returns false, changing nothing, if it was no longer pending */
export async function markReady({ ownerId, fileId }: FileKey, served: Served): Promise<boolean> {
  const { folder, size, variants, width, height, placeholder } = served;
  const changes = {
    status: 'ready' as const,
    folder,
    size,
    variants,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(placeholder === undefined ? {} : { placeholder }),
    expiresAt: remove(),
    begun: remove(),
  };
  try {
    await files.update({ ownerId, fileId }, changes, { if: { status: 'pending' } });
    return true;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}

/** Marks a pending file as failed and removes it from its owner's usage. Leaves any other file unchanged. */
export async function markFailed(file: StoredFile, reason: FailureReason, detail: string): Promise<void> {
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
