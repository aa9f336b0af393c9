import { blamingImage, decode, fromPixels } from './decoder.ts';

/** A smaller version of an image, always WebP in sRGB. */
export interface MadeVariant {
  name: VariantName;
  contentType: 'image/webp';
  /** Pixels of one frame. */
  width: number;
  height: number;
  size: number;
  bytes: Uint8Array;
}

/** The longest side of each variant, in pixels. Images are never enlarged. */
const variantSides = { thumb: 320, large: 1600 } as const;

type VariantName = keyof typeof variantSides;

const still = { quality: 80 } as const;
/** Frames are compressed one by one: with more effort, even a small animation takes ten seconds. */
const moving = { quality: 75, effort: 2 } as const;

/** Makes the variants of an image: upright, in sRGB and without metadata. @throws UnusableFile */
export function makeVariants(bytes: Uint8Array, { animated }: { animated: boolean }): Promise<MadeVariant[]> {
  return blamingImage(() => (animated ? movingVariants(bytes) : stillVariants(bytes)));
}

const fitInside = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/** Decodes once, to the size of the large variant, and makes both variants from that. */
async function stillVariants(bytes: Uint8Array): Promise<MadeVariant[]> {
  const { data, info } = await decode(bytes)
    .autoOrient()
    .resize(fitInside(variantSides.large))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const large = await encoded('large', fromPixels(data, info).webp(still));
  const thumb = await encoded(
    'thumb',
    fromPixels(data, info).resize(fitInside(variantSides.thumb)).webp(still),
  );
  return [thumb, large];
}

async function movingVariants(bytes: Uint8Array): Promise<MadeVariant[]> {
  const variant = (name: VariantName) =>
    encoded(name, decode(bytes, { animated: true }).resize(fitInside(variantSides[name])).webp(moving));
  return [await variant('thumb'), await variant('large')];
}

async function encoded(name: VariantName, image: ReturnType<typeof decode>): Promise<MadeVariant> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const { width, height, pageHeight = height } = info;
  return { name, contentType: 'image/webp', width, height: pageHeight, size: data.length, bytes: data };
}
