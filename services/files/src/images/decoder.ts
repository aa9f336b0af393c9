import { createRequire } from 'node:module';
import type sharpModule from 'sharp';
import type { SharpOptions } from 'sharp';
import { UnusableFile } from '../models/failure.ts';
import { maxPixels } from './limits.ts';

// From the layer: Node finds modules there (NODE_PATH) by require only.
const sharp: typeof sharpModule = createRequire(import.meta.url)('sharp');

// The build could read more: SVG, TIFF, raw pixels, its own formats. Those decoders are out of reach, so that a fault in
// one of them is none of ours.
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
// A function handles one image at a time: remembered ones would only fill its memory, more threads its one core.
sharp.cache(false);
sharp.concurrency(1);

const strict = { failOn: 'error', sequentialRead: true } as const satisfies SharpOptions;

export interface PixelLayout {
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/** An image, to be worked on: of an animation all frames if `animated`, else the first one. */
export function decode(bytes: Uint8Array, { animated = false } = {}) {
  return sharp(bytes, { ...strict, animated, limitInputPixels: maxPixels });
}

/** What an image's header says. No pixel is decoded, so none is counted. @throws UnusableFile */
export function readHeader(bytes: Uint8Array) {
  return blamingImage(() => sharp(bytes, { ...strict, limitInputPixels: false }).metadata());
}

/** Pixels that are decoded already. */
export function fromPixels(data: Uint8Array, { width, height, channels }: PixelLayout) {
  return sharp(data, { raw: { width, height, channels } });
}

/** Does `work` on an image: what the decoder throws is the image's fault; what is explained already stays so. @throws UnusableFile */
export async function blamingImage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UnusableFile) throw cause;
    throw new UnusableFile('damaged', 'The image cannot be read to its end.', cause);
  }
}
