import { TransactionFailed } from '@moim/common/dynamodb';
import { type PageOptions, type Precondition, Problem } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { correlationId } from '@moim/common/observability';
import { type Bucket, bucket } from '@moim/common/storage';
import { files, type StoredFile } from '../models/file.ts';
import type { FileInput } from '../models/file-schemas.ts';
import { originalKey, variantKey } from '../models/object-keys.ts';
import { counting, uncounting } from './quota.ts';

const downloadSeconds = 5 * 60;
/** For so long a download keeps its URL, so that caches can hit. */
const downloadWindowSeconds = 5 * 60;
/** An announced file expires if it is not uploaded within a day. */
const announcedForSeconds = 24 * 60 * 60;
const lifetime = { expiresInSeconds: downloadSeconds, windowSeconds: downloadWindowSeconds };
const attempts = 5;

type Signer = Pick<Bucket, 'presignDownload'>;

export const filesBucket = bucket('FILES_BUCKET');

/** Announces a file. Throws `conflict` if the owner has no room for it. */
export async function createFile(
  ownerId: string,
  { name, contentType, size, sha256 }: FileInput,
): Promise<StoredFile> {
  const [fileId, requestId] = [newId(), correlationId()];
  const file = {
    ownerId,
    fileId,
    name,
    contentType,
    size,
    sha256,
    requestId,
    status: 'pending' as const,
    variants: [],
    held: size,
    expiresAt: Math.floor(Date.now() / 1_000) + announcedForSeconds,
  };
  await counting(file, files.create.tx(file));
  return getFile(ownerId, fileId);
}

/** A file of `ownerId`. Throws `not-found`, also for another person's file. */
export async function getFile(ownerId: string, fileId: string): Promise<StoredFile> {
  const file = await files.get({ ownerId, fileId }, { consistent: true });
  if (!file) throw new Problem('not-found', { detail: 'There is no such file.' });
  return file;
}

/** Presigned URLs of a ready file; undefined for any other. */
export async function downloadOf(file: StoredFile, signer: Signer = filesBucket) {
  const { folder, name, contentType, variants } = file;
  if (folder === undefined) return undefined;
  const original = await signer.presignDownload({
    ...lifetime,
    key: originalKey(folder),
    fileName: name,
    contentType,
  });
  const urls = variants.map(async (variant) => {
    const { url } = await presignVariant(signer, folder, name, variant);
    return [variant.name, url] as const;
  });
  return { ...original, variants: Object.fromEntries(await Promise.all(urls)) };
}

/** The presigned URL of a ready image's thumbnail; undefined for any other file. */
export async function thumbnailOf({ folder, name, variants }: StoredFile, signer: Signer = filesBucket) {
  const thumb = variants.find((variant) => variant.name === 'thumb');
  return folder === undefined || !thumb ? undefined : presignVariant(signer, folder, name, thumb);
}

function presignVariant(
  signer: Signer,
  folder: string,
  fileName: string,
  variant: StoredFile['variants'][number],
) {
  return signer.presignDownload({
    ...lifetime,
    key: variantKey(folder, variant.name),
    contentType: variant.contentType,
    fileName: `${fileName}.webp`,
    disposition: 'inline',
  });
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
