import { UnusableFile } from '../models/failure.ts';
import { makeDownload } from './download/make-download.ts';
import type { ImageType } from './image-type.ts';
import { inspectImage } from './inspect-image.ts';
import { type MadeVariant, makeVariants } from './variants.ts';

/** An image that can be shown to others. */
export interface ProcessedImage {
  contentType: ImageType;
  /** As it is seen: upright. */
  width: number;
  height: number;
  /** The image itself, upright and without metadata: never what was uploaded. */
  bytes: Uint8Array;
  variants: MadeVariant[];
}

/**
 * Checks an image, makes its variants, and takes out of it what nobody else should know.
 *
 * @param bytes - as uploaded
 * @param contentType - what it was announced as
 * @throws UnusableFile
 */
export async function processImage(bytes: Uint8Array, contentType: string): Promise<ProcessedImage> {
  if (bytes.length === 0) throw new UnusableFile('empty', 'There are no bytes.');
  const image = await inspectImage(bytes);
  if (image.contentType !== contentType) {
    throw new UnusableFile('wrong-type', `The content is ${image.contentType}, not ${contentType}.`);
  }
  const variants = await makeVariants(bytes, image);
  const download = await makeDownload(bytes, image);
  return { contentType: image.contentType, ...download, variants };
}
