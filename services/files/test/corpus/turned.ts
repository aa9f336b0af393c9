import sharp, { type Sharp } from 'sharp';
import { picture, withMetadata } from './picture.ts';

type Step = (image: Sharp) => Sharp;

const turnRight: Step = (image) => image.rotate(90);
const turnLeft: Step = (image) => image.rotate(270);
const mirror: Step = (image) => image.flop();
const turnOver: Step = (image) => image.flip();

/** The inverse of each EXIF orientation: how a camera stores the picture when held that way. */
const stored: Record<number, Step[]> = {
  1: [],
  2: [mirror],
  3: [turnRight, turnRight],
  4: [turnOver],
  5: [turnRight, mirror],
  6: [turnLeft],
  7: [turnRight, turnOver],
  8: [turnRight],
};

/** The picture as a phone stores it: turned, with its orientation and place in EXIF. */
export async function turned(orientation: number, encode: (image: Sharp) => Sharp): Promise<Buffer> {
  let image = await picture().png().toBuffer();
  for (const step of stored[orientation] ?? []) image = await step(sharp(image)).png().toBuffer();
  return encode(withMetadata(sharp(image), orientation)).toBuffer();
}
