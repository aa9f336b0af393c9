import type { Bucket } from '@moim/common/storage';
import { checkedContent } from '../contents/check-content.ts';
import { processImage } from '../images/process-image.ts';
import { isImage, maxSizeOf } from '../models/content-types.ts';
import { UnusableFile } from '../models/failure.ts';
import type { File } from '../models/file.ts';
import { originalKey, uploadKey, variantKey } from '../models/object-keys.ts';
import type { Made } from './settle.ts';

export type Contents = Pick<Bucket, 'describe' | 'read' | 'readBytes' | 'write'>;

/** Objects never change, and are for their owner alone. */
const cacheControl = 'private, max-age=31536000, immutable';

/**
 * Makes what is served of an uploaded file in `folder`, after its bytes have been checked once more.
 *
 * @returns nothing when there is no upload
 * @throws UnusableFile
 */
export async function makeServed(contents: Contents, file: File, folder: string): Promise<Made | undefined> {
  const upload = await contents.describe(uploadKey(file));
  if (upload === undefined) return undefined;
  if (upload.size === 0) throw new UnusableFile('empty', 'There are no bytes.');
  // The presigned URL lets no other size through; this is for the day it does.
  if (upload.size !== file.size) {
    throw new UnusableFile('wrong-size', `${file.size} bytes were announced, and ${upload.size} uploaded.`);
  }
  return isImage(file.contentType)
    ? makeImage(contents, file, folder)
    : makeOther(contents, file, folder, upload.etag);
}

async function makeImage(contents: Contents, file: File, folder: string): Promise<Made> {
  const uploaded = await contents.readBytes(uploadKey(file), { maxBytes: maxSizeOf(file.contentType) });
  const { bytes, contentType, variants, width, height } = await processImage(uploaded, file.contentType);
  await contents.write(originalKey(folder), bytes, { contentType, cacheControl });
  const kept = variants.map(async ({ bytes: made, ...variant }) => {
    await contents.write(variantKey(folder, variant.name), made, {
      contentType: variant.contentType,
      cacheControl,
    });
    return variant;
  });
  return { folder, size: bytes.length, width, height, variants: await Promise.all(kept) };
}

async function makeOther(contents: Contents, file: File, folder: string, ifMatch: string): Promise<Made> {
  const { contentType, size } = file;
  const { body } = await contents.read(uploadKey(file), { ifMatch });
  const checked = checkedContent(body, contentType);
  await contents.write(originalKey(folder), checked, { contentType, cacheControl });
  return { folder, size, variants: [] };
}
