import sharp from 'sharp';

const inside = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/**
 * The minimum that a short script would do: two variants, and an upright copy of an image that must be turned. It checks
 * nothing and serves every other image with its metadata.
 */
export async function processBarely(bytes: Buffer): Promise<void> {
  const { orientation = 1, pages = 1 } = await sharp(bytes).metadata();
  const moving = pages > 1;
  const open = () => (moving ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient());
  const webp = moving ? { quality: 75, effort: 2 } : { quality: 80 };
  await open().resize(inside(320)).webp(webp).toBuffer();
  await open().resize(inside(1_600)).webp(webp).toBuffer();
  if (orientation > 1) await open().jpeg({ quality: 90, optimiseCoding: false }).toBuffer();
}
