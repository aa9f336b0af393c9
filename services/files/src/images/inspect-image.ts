import { UnusableFile } from '../models/failure.ts';
import { readHeader } from './decoder.ts';
import { decodedType, type ImageType, imageTypeOf } from './image-type.ts';
import { maxAnimatedPixels, maxFrames, maxPixels } from './limits.ts';
import { refuseUnsupportedFormat } from './unsupported.ts';

/** What an image's header says. */
export interface Inspected {
  contentType: ImageType;
  /** Whether it must be rotated or mirrored to be upright. */
  turned: boolean;
  frames: number;
  /** Whether its variants are animated. */
  animated: boolean;
  chromaSubsampling: string | undefined;
  /** How severe a fault of its data must be to refuse it. */
  failOn: 'error' | 'warning';
  /** How its colours are stored: channels and depth. */
  space: ColourSpace;
}

/** The colour spaces in which an image is encoded again. */
export type ColourSpace = 'srgb' | 'rgb16' | 'b-w' | 'grey16' | 'cmyk';

const colourSpaces: readonly ColourSpace[] = ['srgb', 'rgb16', 'b-w', 'grey16', 'cmyk'];

/**
 * Identifies an image by its first bytes and by its decoder, which must agree.
 *
 * @throws UnusableFile
 */
export async function inspectImage(bytes: Uint8Array): Promise<Omit<Inspected, 'failOn'>> {
  refuseUnsupportedFormat(bytes);
  const contentType = imageTypeOf(bytes);
  if (contentType === undefined)
    throw new UnusableFile(
      'wrong-type',
      'The content is not an image of a supported type: JPEG, PNG, WebP, AVIF or GIF.',
    );
  const header = await readHeader(bytes);
  if (decodedType(header) !== contentType) {
    throw new UnusableFile('wrong-type', 'The content does not match its first bytes.');
  }
  const { width, height, pages = 1, orientation = 1, chromaSubsampling, space } = header;
  const framePixels = width * (header.pageHeight ?? height);
  if (framePixels > maxPixels) {
    const most = maxPixels / 1_000_000;
    throw new UnusableFile('too-many-pixels', `An image may have at most ${most} megapixels.`);
  }
  const animated = pages > 1 && pages <= maxFrames && framePixels * pages <= maxAnimatedPixels;
  // The decoder reads all frames of these two types only.
  const canMove = contentType === 'image/gif' || contentType === 'image/webp';
  return {
    contentType,
    turned: orientation > 1 && pages === 1,
    frames: pages,
    animated: animated && canMove,
    chromaSubsampling,
    space: colourSpaces.find((name) => name === space) ?? 'srgb',
  };
}
