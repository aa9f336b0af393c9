import { UnusableFile } from '../models/failure.ts';
import { makeDownload } from './download/make-download.ts';
import { type ImageType, imageTypeOf } from './image-type.ts';
import { inspectImage } from './inspect-image.ts';
import { makePlaceholder } from './placeholder.ts';
import { repairEnd } from './repair-end.ts';
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
  /** A tiny version as a data URI. */
  placeholder: string;
}

/**
 * Checks an image, makes its variants, and removes its metadata.
 *
 * @param uploaded - its bytes
 * @param contentType - what it was announced as
 * @throws UnusableFile
 */
export async function processImage(uploaded: Uint8Array, contentType: string): Promise<ProcessedImage> {
  if (uploaded.length === 0) throw new UnusableFile('empty', 'The file is empty.');
  const { bytes, repaired } = repairEnd(uploaded, imageTypeOf(uploaded));
  // A picture that ends early is only noticed by a warning once the end marker is there.
  const failOn = repaired ? 'warning' : 'error';
  const image = { ...(await inspectImage(bytes)), failOn } as const;
  if (image.contentType !== contentType) {
    throw new UnusableFile('wrong-type', `The content is ${image.contentType}, not ${contentType}.`);
  }
  const variants = await makeVariants(bytes, image);
  const download = await makeDownload(bytes, image);
  const [smallest] = variants;
  const placeholder = await makePlaceholder(smallest?.bytes ?? download.bytes);
  return { contentType: image.contentType, ...download, variants, placeholder };
}
