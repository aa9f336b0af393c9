import { createRequire } from 'node:module';
import type sharpModule from 'sharp';
import type { SharpOptions } from 'sharp';
import { UnusableFile } from '../models/failure.ts';
import { maxPixels } from './limits.ts';

// sharp comes from a layer: Node looks there (NODE_PATH) for require only, not for import.
const sharp: typeof sharpModule = createRequire(import.meta.url)('sharp');

// libvips can read more formats (SVG, TIFF, raw pixels, its own). Blocking those decoders keeps their bugs out of reach.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// A function processes one image at a time on one core: a cache or more threads would only cost memory.
sharp.cache(false);
sharp.concurrency(1);

const strict = { failOn: 'error', sequentialRead: true } as const satisfies SharpOptions;

interface DecodeOptions {
  animated?: boolean;
  /** How severe a fault must be to refuse the image. */
  failOn?: 'error' | 'warning';
}

export interface PixelLayout {
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/** Decodes an image: all frames of an animation if `animated`, otherwise the first. */
export function decode(bytes: Uint8Array, { animated = false, failOn = strict.failOn }: DecodeOptions = {}) {
  return sharp(bytes, { ...strict, failOn, animated, limitInputPixels: maxPixels });
}

/** Reads an image's header without decoding pixels, so no pixel limit applies. @throws UnusableFile */
export function readHeader(bytes: Uint8Array) {
  return blamingImage(() => sharp(bytes, { ...strict, limitInputPixels: false }).metadata());
}

/** An image from pixels that are decoded already. */
export function fromPixels(data: Uint8Array, { width, height, channels }: PixelLayout) {
  return sharp(data, { raw: { width, height, channels } });
}

/** Runs work on an image and turns the decoder's errors into an UnusableFile. @throws UnusableFile */
export async function blamingImage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UnusableFile) throw cause;
    throw new UnusableFile('damaged', 'The image cannot be read to its end.', cause);
  }
}
