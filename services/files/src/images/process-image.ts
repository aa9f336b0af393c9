import { UnusableFile } from '../models/failure.ts';
import { makeDownload } from './download/make-download.ts';
import type { ImageType } from './image-type.ts';
import { inspectImage } from './inspect-image.ts';
import { type MadeVariant, makeVariants } from './variants.ts';

/** An image that is safe to show to others. */
export interface ProcessedImage {
  contentType: ImageType;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** The image upright and without metadata; never the uploaded bytes. */
  bytes: Uint8Array;
  variants: MadeVariant[];
}

/**
 * Checks an image, makes its variants, and removes its metadata.
 *
 * @param bytes - as uploaded
 * @param contentType - what it was announced as
 * @throws UnusableFile
 */
export async function processImage(bytes: Uint8Array, contentType: string): Promise<ProcessedImage> {
  if (bytes.length === 0) throw new UnusableFile('empty', 'The file is empty.');
  const image = await inspectImage(bytes);
  if (image.contentType !== contentType) {
    throw new UnusableFile('wrong-type', `The content is ${image.contentType}, not ${contentType}.`);
  }
  const variants = await makeVariants(bytes, image);
  const download = await makeDownload(bytes, image);
  return { contentType: image.contentType, ...download, variants };
}
