import {
  AlreadyExists,
  ConditionFailed,
  missing,
  NotFound,
  TransactionFailed,
  transaction,
} from '@moim/common/dynamodb';
import type { ExportPart } from '@moim/common/exports';
import { newId } from '@moim/common/ids';
import { correlationId } from '@moim/common/observability';
import type { Bucket } from '@moim/common/storage';
import { exportText } from '../models/export-text.ts';
import { files } from '../models/file.ts';
import { attemptFolder, type FileKey, originalKey } from '../models/object-keys.ts';
import { usages } from '../models/usage.ts';
import { emptyFolder, type Objects, tidy } from './objects.ts';
import { openUsage } from './quota.ts';

type ExportBucket = Objects & Pick<Bucket, 'write'>;

const daySeconds = 24 * 60 * 60;
/** An export that cannot be written for a day is given up: the person may ask again. */
const pendingForSeconds = daySeconds;
const readyForSeconds = 7 * daySeconds;

/**
 * Writes an export of a person into a file of theirs, which does not count in their usage. Safe to repeat: each attempt writes
 * into its own folder, and one conditional write names the folder that counts. Writes nothing for a person who left.
 *
 * @param collect - what all services hold of the person
 */
export async function writeExport(
  bucket: ExportBucket,
  file: FileKey,
  collect: (userId: string) => AsyncIterable<ExportPart>,
): Promise<void> {
  if (await begin(file)) {
    const folder = attemptFolder(file, newId());
    const size = await writeText(
      bucket,
      originalKey(folder),
      exportText(file.ownerId, collect(file.ownerId)),
    );
    if (!(await markReady(file, folder, size))) await emptyFolder(bucket, folder);
  }
  const stored = await files.get(file, { consistent: true });
  await tidy(bucket, file, stored?.folder);
}

/** @returns whether the export is still to be written */
async function begin({ ownerId, fileId }: FileKey): Promise<boolean> {
  const now = Date.now();
  if (!(await usages.get({ ownerId }, { consistent: true }))) await openUsage(ownerId);
  const file = {
    ownerId,
    fileId,
    name: `moim-export-${new Date(now).toISOString().slice(0, 10)}.json`,
    contentType: 'application/json' as const,
    size: 0,
    requestId: correlationId(),
    purpose: 'export' as const,
    status: 'pending' as const,
    variants: [],
    held: 0,
    expiresAt: Math.floor(now / 1_000) + pendingForSeconds,
  };
  try {
    await transaction(files.create.tx(file), usages.check({ ownerId }, { if: { closedAt: missing() } }));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionFailed)) throw error;
    // The person has left.
    if (error.cause instanceof ConditionFailed || error.cause instanceof NotFound) return false;
    if (!(error.cause instanceof AlreadyExists)) throw error;
    return (await files.get({ ownerId, fileId }, { consistent: true }))?.status === 'pending';
  }
}

async function writeText(bucket: ExportBucket, key: string, text: AsyncIterable<string>): Promise<number> {
  let size = 0;
  async function* bytes() {
    for await (const piece of text) {
      const encoded = Buffer.from(piece);
      size += encoded.length;
      yield encoded;
    }
  }
  await bucket.write(key, bytes(), { contentType: 'application/json', cacheControl: 'private, no-store' });
  return size;
}

/** @returns false, changing nothing, if the file was no longer pending */
async function markReady({ ownerId, fileId }: FileKey, folder: string, size: number): Promise<boolean> {
  const expiresAt = Math.floor(Date.now() / 1_000) + readyForSeconds;
  try {
    const changes = { status: 'ready' as const, folder, size, expiresAt };
    await files.update({ ownerId, fileId }, changes, { if: { status: 'pending' } });
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof NotFound) return false;
    throw error;
  }
}
