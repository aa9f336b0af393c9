import { expect, test } from '@jest/globals';
import { integerBetween, seededRandom } from '@moim/testing';
import { animations, goodImages } from '../../test/corpus/images.ts';
import { UnusableFile } from '../models/failure.ts';
import { processImage } from './process-image.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const times = Number(process.env.MUTATIONS ?? 12);

/** The image with some bytes changed, or with a part removed or repeated. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = integerBetween(random, 1, 6); left > 0; left--) {
    // Mostly in the headers.
    const reach = random() < 0.7 ? Math.min(copy.length, 600) : copy.length;
    copy[integerBetween(random, 0, reach - 1)] = integerBetween(random, 0, 255);
  }
  if (random() > 0.2) return copy;
  const start = integerBetween(random, 0, copy.length);
  const length = integerBetween(random, 0, 200);
  if (random() < 0.5) return Buffer.concat([copy.subarray(0, start), copy.subarray(start + length)]);
  return Buffer.concat([copy, copy.subarray(start, start + length)]);
}

test.each([...goodImages, ...animations])(
  `$name with bytes changed is processed or refused with a reason (SEED=${seed})`,
  async ({ bytes, contentType }) => {
    const random = seededRandom(seed);
    const image = await bytes();
    for (let left = times; left > 0; left--) {
      try {
        await processImage(mutated(image, random), contentType);
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableFile);
      }
    }
  },
);
