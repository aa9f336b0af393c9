import { add, ConditionFailed, NotFound } from '@moim/common/dynamodb';
import { newId } from '@moim/common/ids';
import { logger, withCorrelation } from '@moim/common/observability';
import { UnusableFile } from '../models/failure.ts';
import { files, type StoredFile } from '../models/file.ts';
import { attemptFolder, type FileKey } from '../models/object-keys.ts';
import { type Contents, makeServed } from './make-served.ts';
import { markFailed, markReady } from './mark-settled.ts';
import { emptyFolder, type Objects, tidy } from './objects.ts';

/** How long a file waits to be processed: less than S3 keeps uploads (`uploadsKeptFor` in serverless.yml). */
const arrivedForSeconds = 7 * 24 * 60 * 60;

/** How often processing a file may crash the function before the file fails. */
const mostCrashes = 3;

/**
 * Makes an uploaded file ready, or marks it as failed with a reason: once, however often, late or concurrently this is
 * called. Afterwards the bucket contains only what is served of the file.
 *
 * Each call writes into its own folder. A single write to the file's item names the folder that counts, so that a second
 * call can neither change nor remove what is already served.
 *
 * @param receives - how often the message has been delivered
 * @throws any failure that a retry may overcome
 */
export async function processUpload(
  bucket: Contents & Objects,
  key: FileKey,
  receives: number,
): Promise<void> {
  const file = await begin(key);
  if (!file) return tidyUp(bucket, key);
  const { begun = 1 } = file;
  if (receives > mostCrashes && begun > mostCrashes) {
    logger.error('Processing this file crashed the function too often; marked as failed', { ...key, begun });
    await markFailed(file, 'processing-failed', 'The file could not be processed.');
    return tidyUp(bucket, key);
  }
  try {
    await withCorrelation(file.requestId ?? file.fileId, () => process(bucket, file));
  } catch (error) {
    if (await recordEnd(key)) throw error;
    // Another attempt has finished meanwhile and removed the upload.
    await tidyUp(bucket, key);
  }
}

/** Counts the attempt. @returns undefined when the file is not pending or does not exist */
async function begin({ ownerId, fileId }: FileKey): Promise<StoredFile | undefined> {
  const expiresAt = Math.floor(Date.now() / 1_000) + arrivedForSeconds;
  try {
    const pending = { if: { status: 'pending' as const } };
    return await files.update({ ownerId, fileId }, { begun: add(1), expiresAt }, pending);
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Uncounts an attempt that failed without crashing. @returns whether the file is still pending */
async function recordEnd({ ownerId, fileId }: FileKey): Promise<boolean> {
  try {
    await files.update({ ownerId, fileId }, { begun: add(-1) }, { if: { status: 'pending' } });
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof NotFound) return false;
    logger.warn('The end of an attempt could not be recorded', { ownerId, fileId, error });
    return true;
  }
}

async function process(bucket: Contents & Objects, file: StoredFile): Promise<void> {
  const folder = attemptFolder(file, newId());
  try {
    const made = await makeServed(bucket, file, folder);
    if (made && !(await markReady(file, made))) await emptyFolder(bucket, folder);
    if (made) logger.info('File ready', { fileId: file.fileId, size: made.size });
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    logger.info('File failed', { fileId: file.fileId, reason: error.reason, cause: error.cause });
    await markFailed(file, error.reason, error.message);
  }
  await tidyUp(bucket, file);
}

/** Deletes all objects of a file that is no longer pending, except those that are served. */
async function tidyUp(objects: Objects, { ownerId, fileId }: FileKey): Promise<void> {
  const file = await files.get({ ownerId, fileId }, { consistent: true });
  if (file?.status !== 'pending') await tidy(objects, { ownerId, fileId }, file?.folder);
}
