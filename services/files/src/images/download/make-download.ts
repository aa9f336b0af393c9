import { UnusableFile } from '../../models/failure.ts';
import { blamingImage, decode, readHeader } from '../decoder.ts';
import type { ImageType } from '../image-type.ts';
import type { Inspected } from '../inspect-image.ts';
import { UnknownLayout } from './pieces.ts';
import { stripAvif } from './strip-avif.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const strip: Record<ImageType, (bytes: Uint8Array) => Uint8Array> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/avif': stripAvif,
  'image/gif': stripGif,
};

/** The image as it is served. */
interface Download {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/**
 * The image without its metadata. Its compressed pixels stay unchanged, unless it must be turned: then it is encoded
 * again. Why: docs/decisions/0064-what-is-served-of-an-image.md.
 *
 * @throws UnusableFile
 */
export async function makeDownload(bytes: Uint8Array, image: Inspected): Promise<Download> {
  const stripped = image.turned ? undefined : await strippedDownload(bytes, image);
  return stripped ?? blamingImage(() => encodedAgain(bytes, image));
}

/** @returns undefined if the metadata cannot be removed */
async function strippedDownload(
  bytes: Uint8Array,
  { contentType }: Inspected,
): Promise<Download | undefined> {
  try {
    const stripped = strip[contentType](bytes);
    // Checked by another parser than the one that stripped it, so that a misreading of ours cannot leak metadata.
    const { exif, xmp, iptc, comments, autoOrient } = await readHeader(stripped);
    if (exif || xmp || iptc || comments?.length) return undefined;
    return { bytes: stripped, ...autoOrient };
  } catch (error) {
    if (error instanceof UnknownLayout || error instanceof UnusableFile) return undefined;
    throw error;
  }
}

async function encodedAgain(
  bytes: Uint8Array,
  { contentType, chromaSubsampling }: Inspected,
): Promise<Download> {
  const image = decode(bytes).autoOrient();
  const { data, info } = await encode(image, contentType, chromaSubsampling).toBuffer({
    resolveWithObject: true,
  });
  return { bytes: data, width: info.width, height: info.height };
}

function encode(image: ReturnType<typeof decode>, contentType: ImageType, chromaSubsampling = '4:2:0') {
  switch (contentType) {
    case 'image/jpeg':
      // Optimised tables need a second pass, with the coefficients of all pixels in memory.
      return image.jpeg({
        quality: 90,
        chromaSubsampling: chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0',
        optimiseCoding: false,
      });
    case 'image/png':
      return image.png();
    case 'image/webp':
      return image.webp({ quality: 90, effort: 2 });
    default:
      // A GIF has no orientation, an AVIF has its own, and encoding a large AVIF takes gigabytes.
      throw new UnusableFile(
        'damaged',
        'The layout of this image is not supported. Save it again with another program.',
      );
  }
}
