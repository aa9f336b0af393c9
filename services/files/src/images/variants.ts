import { blamingImage, decode, fromPixels } from './decoder.ts';
import type { Inspected } from './inspect-image.ts';

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

/** The largest animated variants, in bytes. Beyond it, a variant shows the first frame only. */
const budgets = { thumb: 1_048_576, large: 5 * 1_048_576 } as const;
/** Smaller animations may grow to this size. */
const smallAnimation = 262_144;

/** Makes the variants of an image: upright, in sRGB and without metadata. @throws UnusableFile */
export function makeVariants(
  bytes: Uint8Array,
  { animated, failOn }: Pick<Inspected, 'animated' | 'failOn'>,
): Promise<MadeVariant[]> {
  return blamingImage(() => (animated ? movingVariants(bytes) : stillVariants(bytes, failOn)));
}

const fitInside = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/** Decodes once, to the size of the large variant, and makes both variants from that. */
async function stillVariants(bytes: Uint8Array, failOn: Inspected['failOn']): Promise<MadeVariant[]> {
  const { data, info } = await decode(bytes, { failOn })
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

/** Animated variants, or still ones where an animation would be larger than the budget or than the image itself. */
async function movingVariants(bytes: Uint8Array): Promise<MadeVariant[]> {
  const stills = new Map((await stillVariants(bytes, 'error')).map((variant) => [variant.name, variant]));
  const variant = async (name: VariantName): Promise<MadeVariant> => {
    const image = decode(bytes, { animated: true }).resize(fitInside(variantSides[name])).webp(moving);
    const animation = await encoded(name, image);
    const most = Math.min(budgets[name], Math.max(bytes.length, smallAnimation));
    return animation.size <= most ? animation : (stills.get(name) ?? animation);
  };
  return [await variant('thumb'), await variant('large')];
}

async function encoded(name: VariantName, image: ReturnType<typeof decode>): Promise<MadeVariant> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const { width, height, pageHeight = height } = info;
  return { name, contentType: 'image/webp', width, height: pageHeight, size: data.length, bytes: data };
}
