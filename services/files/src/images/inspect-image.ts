import { UnusableFile } from '../models/failure.ts';
import { readHeader } from './decoder.ts';
import { decodedType, type ImageType, imageTypeOf } from './image-type.ts';
import { maxAnimatedPixels, maxFrames, maxPixels } from './limits.ts';

/** What an image is, before any of its pixels is decoded. */
export interface Inspected {
  contentType: ImageType;
  /** Whether it has to be turned to be upright. */
  turned: boolean;
  /** Whether its variants are animations. */
  animated: boolean;
  chromaSubsampling: string | undefined;
}

/**
 * Finds out what an image is, by its first bytes and by what the decoder says, which must agree.
 *
 * @throws UnusableFile
 */
export async function inspectImage(bytes: Uint8Array): Promise<Inspected> {
  const contentType = imageTypeOf(bytes);
  if (contentType === undefined)
    throw new UnusableFile('wrong-type', 'The content is no image of a known type.');
  const header = await readHeader(bytes);
  if (decodedType(header) !== contentType) {
    throw new UnusableFile('wrong-type', 'The content is not what it begins as.');
  }
  const { width, height, pages = 1, orientation = 1, chromaSubsampling } = header;
  const framePixels = width * (header.pageHeight ?? height);
  if (framePixels > maxPixels) {
    const most = maxPixels / 1_000_000;
    throw new UnusableFile('too-many-pixels', `An image has at most ${most} megapixels.`);
  }
  const animated = pages > 1 && pages <= maxFrames && framePixels * pages <= maxAnimatedPixels;
  // Only these two are read with all of their frames; an AVIF of several is a sequence of its own kind.
  const canMove = contentType === 'image/gif' || contentType === 'image/webp';
  return {
    contentType,
    turned: orientation > 1 && pages === 1,
    animated: animated && canMove,
    chromaSubsampling,
  };
}
