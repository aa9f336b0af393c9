import { TransactionFailed } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { correlationId } from '@moim/common/observability';
import { type Bucket, bucket } from '@moim/common/storage';
import { files, type StoredFile } from '../models/file.ts';
import type { FileInput } from '../models/file-schemas.ts';
import { originalKey, uploadKey, variantKey } from '../models/object-keys.ts';
import { counting, uncounting } from './quota.ts';

const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;
/** An announced file expires if it is not uploaded within a day. */
const announcedForSeconds = 24 * 60 * 60;
const attempts = 5;

type Signer = Pick<Bucket, 'presignUpload' | 'presignDownload'>;

export const filesBucket = bucket('FILES_BUCKET');

/** Announces a file and presigns its upload. Throws `conflict` if the owner has no room for it. */
export async function createFile(
  ownerId: string,
  { name, contentType, size, sha256 }: FileInput,
  signer: Signer = filesBucket,
) {
  const [fileId, requestId] = [newId(), correlationId()];
  const upload = await signer.presignUpload({
    key: uploadKey({ ownerId, fileId }),
    contentType,
    size,
    expiresInSeconds: uploadSeconds,
    ...(sha256 === undefined ? {} : { sha256 }),
  });
  const file = {
    ownerId,
    fileId,
    name,
    contentType,
    size,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(requestId === undefined ? {} : { requestId }),
    status: 'pending' as const,
    variants: [],
    held: size,
    expiresAt: Math.floor(Date.now() / 1_000) + announcedForSeconds,
  };
  await counting(file, files.create.tx(file));
  return { file: await getFile(ownerId, fileId), upload };
}

/** A file of `ownerId`. Throws `not-found`, also for another person's file. */
export async function getFile(ownerId: string, fileId: string): Promise<StoredFile> {
  const file = await files.get({ ownerId, fileId }, { consistent: true });
  if (!file) throw new Problem('not-found', { detail: 'There is no such file.' });
  return file;
}

/** Presigned URLs of a ready file; undefined for any other. */
export async function downloadOf(
  { folder, name, contentType, variants }: StoredFile,
  signer: Signer = filesBucket,
) {
  if (folder === undefined) return undefined;
  const given = { fileName: name, expiresInSeconds: downloadSeconds };
  const original = await signer.presignDownload({ ...given, key: originalKey(folder), contentType });
  const urls = variants.map(async (variant) => {
    const { url } = await signer.presignDownload({
      ...given,
      key: variantKey(folder, variant.name),
      contentType: variant.contentType,
      fileName: `${name}.webp`,
      disposition: 'inline',
    });
    return [variant.name, url] as const;
  });
  return { ...original, variants: Object.fromEntries(await Promise.all(urls)) };
}

/** Files of `ownerId`, newest first. */
export function listFiles(ownerId: string, page: PageOptions) {
  return files.find.ofOwner({ ownerId }, { descending: true, ...page });
}

/**
 * Deletes a file of `ownerId`, if it exists. An event then deletes its bytes. Throws `precondition-failed` when
 * `precondition` does not hold.
 */
export async function deleteFile(
  ownerId: string,
  fileId: string,
  precondition?: Precondition<StoredFile>,
): Promise<void> {
  for (let left = attempts; ; left--) {
    const file = await files.get({ ownerId, fileId }, { consistent: true });
    precondition?.(file);
    if (!file) return;
    try {
      return await uncounting(file, files.delete.tx({ ownerId, fileId }, { version: file.version }));
    } catch (error) {
      // The file has changed since it was read: it may have become ready, or have been deleted.
      if (!(error instanceof TransactionFailed && error.index === 0) || left === 0) throw error;
    }
  }
}
