import { ConditionFailed, missing, NotFound } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { type Bucket, StorageError, type UploadedPart } from '@moim/common/storage';
import { files, type StoredFile } from '../models/file.ts';
import type { FileInput } from '../models/file-schemas.ts';
import { type FileKey, uploadKey } from '../models/object-keys.ts';
import { mostInOneRequest, partSizes } from '../models/upload-parts.ts';
import { filesBucket, getFile } from './files.ts';

const uploadSeconds = 15 * 60;

type Signer = Pick<Bucket, 'presignUpload'>;
type MultipartBucket = Signer &
  Pick<Bucket, 'startMultipart' | 'presignPart' | 'uploadedParts' | 'completeMultipart'>;

/** The part of a multipart upload: sent already, or with a URL to send it to. */
type PartToSend = { partNumber: number; size: number } & ({ etag: string } | { url: string });

/** Presigns the upload of a file in one request. */
export function presignFile(
  file: FileKey,
  { contentType, size, sha256 }: Pick<FileInput, 'contentType' | 'size' | 'sha256'>,
  signer: Signer = filesBucket,
) {
  return signer.presignUpload({
    key: uploadKey(file),
    contentType,
    size,
    expiresInSeconds: uploadSeconds,
    ...(sha256 === undefined ? {} : { sha256 }),
  });
}

/**
 * A new upload for a pending file of `ownerId`: in one request, or in parts above 16 MiB. Parts that have arrived are
 * listed without a URL. Throws `not-found`, and `conflict` for a file that is not pending.
 */
export async function renewUpload(ownerId: string, fileId: string, bucket: MultipartBucket = filesBucket) {
  const file = pending(await getFile(ownerId, fileId));
  if (file.size <= mostInOneRequest) return { file, upload: await presignFile(file, file, bucket) };
  const { uploadId, arrived } = await openMultipart(file, bucket);
  const key = uploadKey(file);
  const expiresAt = new Date(Math.floor(Date.now() / 1_000 + uploadSeconds) * 1_000).toISOString();
  const parts = partSizes(file.size).map(async (size, index): Promise<PartToSend> => {
    const partNumber = index + 1;
    const etag = arrived.find((part) => part.partNumber === partNumber && part.size === size)?.etag;
    if (etag !== undefined) return { partNumber, size, etag };
    const expiresInSeconds = uploadSeconds;
    const { url } = await bucket.presignPart({ key, uploadId, partNumber, size, expiresInSeconds });
    return { partNumber, size, url };
  });
  return { file, upload: { method: 'PUT' as const, parts: await Promise.all(parts), expiresAt } };
}

/** The multipart upload of a file, started if it has none or if S3 has removed it, and the parts that have arrived. */
async function openMultipart(
  file: StoredFile,
  bucket: MultipartBucket,
): Promise<{ uploadId: string; arrived: UploadedPart[] }> {
  const { ownerId, fileId, uploadId } = file;
  const key = uploadKey(file);
  if (uploadId !== undefined) {
    const arrived = await unlessMissing(() => bucket.uploadedParts({ key, uploadId }));
    if (arrived) return { uploadId, arrived };
  }
  const started = await bucket.startMultipart(key, file);
  const same = { status: 'pending' as const, uploadId: uploadId ?? missing() };
  try {
    await files.update({ ownerId, fileId }, { uploadId: started.uploadId }, { if: same });
    return { uploadId: started.uploadId, arrived: [] };
  } catch (error) {
    if (!(error instanceof ConditionFailed || error instanceof NotFound)) throw error;
    // A concurrent request has started one: use that. The bucket's lifecycle rule removes ours.
    return openMultipart(pending(await getFile(ownerId, fileId)), bucket);
  }
}

/**
 * Completes the multipart upload of a file of `ownerId`. Repeating it is safe. Throws `not-found`, and `conflict` if parts
 * are missing or no multipart upload was started.
 */
export async function completeUpload(
  ownerId: string,
  fileId: string,
  parts: readonly Pick<UploadedPart, 'partNumber' | 'etag'>[],
  bucket: MultipartBucket = filesBucket,
): Promise<StoredFile> {
  const file = await getFile(ownerId, fileId);
  const { status, uploadId, size } = file;
  if (status !== 'pending') return file;
  if (uploadId === undefined) {
    throw new Problem('conflict', { detail: 'This file has no upload in parts. Request one first.' });
  }
  const sorted = parts.toSorted((a, b) => a.partNumber - b.partNumber);
  if (
    sorted.length !== partSizes(size).length ||
    sorted.some((part, index) => part.partNumber !== index + 1)
  ) {
    throw new Problem('conflict', { detail: `Name each of the ${partSizes(size).length} parts once.` });
  }
  try {
    await bucket.completeMultipart({ key: uploadKey(file), uploadId }, sorted);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.code === 'corrupted') {
      const detail =
        'A part has not arrived with this ETag. Request the upload again to see which parts have.';
      throw new Problem('conflict', { detail, cause: error });
    }
    // It was completed before, or the file was also uploaded in one request.
    if (error.code !== 'not-found' && error.code !== 'changed') throw error;
  }
  return getFile(ownerId, fileId);
}

function pending(file: StoredFile): StoredFile {
  if (file.purpose !== undefined) throw new Problem('conflict', { detail: 'Nobody uploads this file.' });
  if (file.status === 'pending') return file;
  throw new Problem('conflict', {
    detail: `The file is ${file.status}; only a pending file can be uploaded.`,
  });
}

async function unlessMissing<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not-found') return undefined;
    throw error;
  }
}
