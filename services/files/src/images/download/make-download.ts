import { UnusableFile } from '../../models/failure.ts';
import { blamingImage, decode, readHeader } from '../decoder.ts';
import type { ImageType } from '../image-type.ts';
import type { Inspected } from '../inspect-image.ts';
import { UnknownLayout } from './pieces.ts';
import { stripAvif } from './strip-avif.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng, withColourChunks } from './strip-png.ts';
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

async function encodedAgain(bytes: Uint8Array, image: Inspected): Promise<Download> {
  const { animated, failOn, space } = image;
  // Its own profile, channels and depth: turned and upright images look the same.
  const decoded = decode(bytes, { animated, failOn }).autoOrient().keepIccProfile().toColourspace(space);
  // Otherwise CMYK takes a detour over RGB.
  if (space === 'cmyk') decoded.pipelineColourspace(space);
  const { data, info } = await encode(decoded, bytes, image).toBuffer({ resolveWithObject: true });
  const encoded = image.contentType === 'image/png' ? withColourChunks(data, bytes) : data;
  return { bytes: encoded, width: info.width, height: info.pageHeight ?? info.height };
}

function encode(image: ReturnType<typeof decode>, bytes: Uint8Array, inspected: Inspected) {
  const { contentType, chromaSubsampling, animated, frames } = inspected;
  switch (contentType) {
    case 'image/jpeg':
      // Optimised tables need a second pass, with the coefficients of all pixels in memory.
      return image.jpeg({
        quality: 90,
        // Of CMYK it has a fourth number, and there are kinds in between that the encoder does not have.
        chromaSubsampling: chromaSubsampling?.startsWith('4:2:0') ? '4:2:0' : '4:4:4',
        optimiseCoding: false,
      });
    case 'image/png':
      return image.png();
    case 'image/webp':
      if (frames > 1 && !animated) throw unsupportedLayout();
      return image.webp(isLossless(bytes) ? { lossless: true, effort: 0 } : { quality: 90, effort: 2 });
    case 'image/gif':
      if (frames === 1 || animated) return image.gif();
      throw unsupportedLayout();
    default:
      // Encoding a large AVIF takes gigabytes.
      throw unsupportedLayout();
  }
}

const unsupportedLayout = (): UnusableFile =>
  new UnusableFile(
    'unsupported-format',
    'The layout of this image is not supported. Save it again with another program.',
  );

/** Whether a WebP stores its pixels without loss, which encoding it again must keep. */
function isLossless(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.includes('VP8L', 12, 'latin1') && !view.includes('VP8 ', 12, 'latin1');
}
