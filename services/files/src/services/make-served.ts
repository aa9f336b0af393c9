import type { Bucket } from '@moim/common/storage';
import { checkedContent } from '../contents/check-content.ts';
import { checkHash, hashedContent } from '../contents/hashed-content.ts';
import { stripVideo } from '../contents/strip-video.ts';
import { processImage } from '../images/process-image.ts';
import { isFilm, isImage, maxSizeOf } from '../models/content-types.ts';
import { UnusableFile } from '../models/failure.ts';
import type { StoredFile } from '../models/file.ts';
import { originalKey, uploadKey, variantKey } from '../models/object-keys.ts';
import type { Served } from './mark-settled.ts';

export type Contents = Pick<Bucket, 'describe' | 'read' | 'readBytes' | 'write'>;

/** Served objects never change, and only their owner may cache them. */
const cacheControl = 'private, max-age=31536000, immutable';

/**
 * Checks the uploaded bytes of a file and writes what is served of it into `folder`.
 *
 * @returns undefined when nothing has been uploaded
 * @throws UnusableFile
 */
export async function makeServed(
  contents: Contents,
  file: StoredFile,
  folder: string,
): Promise<Served | undefined> {
  const upload = await contents.describe(uploadKey(file));
  if (upload === undefined) return undefined;
  if (upload.size === 0) throw new UnusableFile('empty', 'The file is empty.');
  // The presigned URL accepts no other size; this check does not rely on it.
  if (upload.size !== file.size) {
    throw new UnusableFile(
      'wrong-size',
      `${file.size} bytes were announced, but ${upload.size} were uploaded.`,
    );
  }
  return isImage(file.contentType)
    ? makeImage(contents, file, folder)
    : makeOther(contents, file, folder, upload.etag);
}

async function makeImage(contents: Contents, file: StoredFile, folder: string): Promise<Served> {
  const uploaded = await contents.readBytes(uploadKey(file), { maxBytes: maxSizeOf(file.contentType) });
  checkHash(uploaded, file.sha256);
  const made = await processImage(uploaded, file.contentType);
  const { bytes, contentType, variants, width, height, placeholder } = made;
  await contents.write(originalKey(folder), bytes, { contentType, cacheControl });
  const kept = variants.map(async ({ bytes: smaller, ...variant }) => {
    await contents.write(variantKey(folder, variant.name), smaller, {
      contentType: variant.contentType,
      cacheControl,
    });
    return variant;
  });
  return { folder, size: bytes.length, width, height, placeholder, variants: await Promise.all(kept) };
}

async function makeOther(
  contents: Contents,
  file: StoredFile,
  folder: string,
  ifMatch: string,
): Promise<Served> {
  const { contentType, size } = file;
  const { body } = await contents.read(uploadKey(file), { ifMatch });
  const checked = checkedContent(hashedContent(body, file.sha256), contentType);
  const served = isFilm(contentType) ? stripVideo(checked) : checked;
  await contents.write(originalKey(folder), served, { contentType, cacheControl });
  return { folder, size, variants: [] };
}
