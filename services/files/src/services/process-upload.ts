import { add, ConditionFailed, NotFound } from '@moim/common/dynamodb';
import { newId } from '@moim/common/ids';
import { logger, withCorrelation } from '@moim/common/observability';
import { UnusableFile } from '../models/failure.ts';
import { type File, files } from '../models/file.ts';
import { attemptFolder, type FileKey } from '../models/object-keys.ts';
import { type Contents, makeServed } from './make-served.ts';
import { emptyFolder, type Objects, tidy } from './objects.ts';
import { markFailed, markReady } from './settle.ts';

/** What arrived is kept for so long while it cannot be processed: as long as S3 keeps uploads, see serverless.yml. */
const arrivedForSeconds = 7 * 24 * 60 * 60;

/** So often may a message of a file take the function down with it. */
const mostCrashes = 3;

/**
 * Makes an uploaded file ready, or makes it fail with a reason: once, however often, late or side by side this is
 * called for it. In the end there is in the bucket what is served of the file, and nothing else of it.
 *
 * Each call makes what is served in a folder of its own. The file's item names the one that counts, by a single write,
 * so that a call which comes second can neither change nor take away what is served already.
 *
 * @param receives - how often the message that asks for this has been delivered
 * @throws what keeps it from being done now; then it is to be called again
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
    logger.error('A file ends the function that processes it', { ...key, begun });
    await markFailed(file, 'processing-failed', 'The file could not be processed.');
    return tidyUp(bucket, key);
  }
  try {
    await withCorrelation(file.requestId ?? file.fileId, () => settle(bucket, file));
  } catch (error) {
    if (await noteEnd(key)) throw error;
    // Another attempt has settled it meanwhile, and taken the upload away.
    await tidyUp(bucket, key);
  }
}

/** Notes that the processing of a file begins. @returns nothing when the file is not pending, or not there */
async function begin({ ownerId, fileId }: FileKey): Promise<File | undefined> {
  const expiresAt = Math.floor(Date.now() / 1_000) + arrivedForSeconds;
  try {
    const pending = { if: { status: 'pending' as const } };
    return await files.update({ ownerId, fileId }, { begun: add(1), expiresAt }, pending);
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof NotFound) return undefined;
    throw error;
  }
}

/** An attempt that ends by an error is none that took the function down. @returns whether there is still work to do */
async function noteEnd({ ownerId, fileId }: FileKey): Promise<boolean> {
  try {
    await files.update({ ownerId, fileId }, { begun: add(-1) }, { if: { status: 'pending' } });
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof NotFound) return false;
    logger.warn('The end of an attempt could not be noted', { ownerId, fileId, error });
    return true;
  }
}

async function settle(bucket: Contents & Objects, file: File): Promise<void> {
  const folder = attemptFolder(file, newId());
  try {
    const made = await makeServed(bucket, file, folder);
    if (made && !(await markReady(file, made))) await emptyFolder(bucket, folder);
    if (made) logger.info('File ready', { fileId: file.fileId, size: made.size });
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    logger.info('File refused', { fileId: file.fileId, reason: error.reason, cause: error.cause });
    await markFailed(file, error.reason, error.message);
  }
  await tidyUp(bucket, file);
}

/** Deletes what is not served of a file that is settled, or gone. */
async function tidyUp(objects: Objects, { ownerId, fileId }: FileKey): Promise<void> {
  const file = await files.get({ ownerId, fileId }, { consistent: true });
  if (file?.status !== 'pending') await tidy(objects, { ownerId, fileId }, file?.folder);
}
