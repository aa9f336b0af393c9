import sharp from 'sharp';

const inside = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/**
 * What a script of a few lines would do: two variants, and of an image that is to be turned an upright copy. Anything
 * else it hands out as it came, with all of its metadata; it checks nothing.
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
