import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { animations, badImages, goodImages } from '../../test/corpus/images.ts';
import { animation, blackPng, noiseGif, webpWithoutFlags } from '../../test/corpus/oddities.ts';
import { picture, type Quarters, quarters, secret } from '../../test/corpus/picture.ts';
import { processImage } from './process-image.ts';

/** The colour in the middle of each quarter, as a viewer that ignores EXIF shows it. */
async function seen(bytes: Uint8Array): Promise<Record<keyof Quarters, number[]>> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return {
    topLeft: at(0.25, 0.25),
    topRight: at(0.75, 0.25),
    bottomLeft: at(0.25, 0.75),
    bottomRight: at(0.75, 0.75),
  };
}

/** Whether the uploaded image contains metadata. */
const carriesMetadata = (name: string): boolean =>
  !/CMYK|16 bits|interlaced|palette|^GIF|without|padding/.test(name);

/** Matches colours that differ by no more than `tolerance`. */
const about = (colours: Quarters, tolerance: number) =>
  Object.fromEntries(
    Object.entries(colours).map(([name, colour]) => [
      name,
      [...colour].map((value) => expect.within(value, tolerance)),
    ]),
  );

expect.extend({
  within: (given: number, wanted: number, tolerance: number) => ({
    pass: Math.abs(given - wanted) <= tolerance,
    message: () => `${given} is not within ${tolerance} of ${wanted}`,
  }),
});

declare module '@jest/expect' {
  interface AsymmetricMatchers {
    within(value: number, tolerance: number): number;
  }
}

describe.each(goodImages)('$name', ({ name, contentType, bytes, colours, tolerance }) => {
  test('becomes upright, keeps its colours and loses its metadata', async () => {
    const uploaded = await bytes();
    if (carriesMetadata(name)) expect(uploaded.includes(secret)).toBe(true);
    const image = await processImage(uploaded, contentType);
    expect([image.contentType, image.width, image.height]).toEqual([contentType, 400, 300]);
    expect(image.variants.map(({ name, width, height }) => [name, width, height])).toEqual([
      ['thumb', 320, 240],
      ['large', 400, 300],
    ]);
    for (const served of [image, ...image.variants]) {
      expect(await seen(served.bytes)).toEqual(about(colours, tolerance));
      const { exif, xmp, iptc, orientation, comments, format, compression } = await sharp(
        served.bytes,
      ).metadata();
      expect({ exif, xmp, iptc, orientation, comments }).toEqual({});
      expect(served.contentType).toBe(`image/${compression === 'av1' ? 'avif' : format}`);
      expect(Buffer.from(served.bytes).includes(secret)).toBe(false);
      expect(Buffer.from(served.bytes).includes('<script')).toBe(false);
    }
  });
});

test('an upright image keeps every pixel', async () => {
  for (const { contentType, bytes } of goodImages.filter(
    ({ name }) => !/orientation [2-8]|turned|unknown type|too many/.test(name),
  )) {
    const uploaded = await bytes();
    const { bytes: served } = await processImage(uploaded, contentType);
    const pixels = (image: Uint8Array, failOn: 'error' | 'none') => sharp(image, { failOn }).raw().toBuffer();
    // Some of those uploaded have no end.
    expect((await pixels(served, 'error')).equals(await pixels(uploaded, 'none'))).toBe(true);
  }
});

describe.each(animations)('$name', ({ contentType, bytes }) => {
  test('stays animated with the same repetitions and delays', async () => {
    const uploaded = await bytes();
    const { delay } = await sharp(uploaded).metadata();
    const image = await processImage(uploaded, contentType);
    for (const served of [image, ...image.variants]) {
      expect(await sharp(served.bytes).metadata()).toMatchObject({ pages: 5, loop: 3, delay });
    }
    expect(image.variants).toMatchObject([
      { width: 320, height: 320 },
      { width: 400, height: 400 },
    ]);
  });
});

test('an animation of more than 25 megapixels in all gets still variants and stays animated in the download', async () => {
  const image = await processImage(await animation(11, 1_600, 'gif'), 'image/gif');
  expect((await sharp(image.bytes).metadata()).pages).toBe(11);
  for (const { bytes } of image.variants) expect((await sharp(bytes).metadata()).pages).toBeUndefined();
});

test.each(badImages)('$name is refused as $reason', async ({ contentType, bytes, reason }) => {
  await expect(processImage(await bytes(), contentType)).rejects.toMatchObject({ reason });
});

test('an unsupported layout is named as the cause of the failure', async () => {
  const sequence = badImages.find(({ name }) => name === 'AVIF with a sequence behind it');
  const message = 'The layout of this image is not supported. Save it again with another program.';
  await expect(processImage((await sequence?.bytes()) ?? Buffer.of(), 'image/avif')).rejects.toThrow(message);
});

test('an image whose layout is only partly understood is encoded again', async () => {
  const uploaded = await webpWithoutFlags();
  const { bytes, width } = await processImage(uploaded, 'image/webp');
  expect([width, await seen(bytes)]).toEqual([400, about(quarters, 12)]);
  expect(Buffer.from(bytes).includes('VP8X')).toBe(false);
});

test('an image of one pixel is not enlarged', async () => {
  const image = await processImage(blackPng(1, 1), 'image/png');
  expect(image.variants).toMatchObject([
    { width: 1, height: 1 },
    { width: 1, height: 1 },
  ]);
});

test('the variants of a very long image are at least one pixel high', async () => {
  const { variants } = await processImage(blackPng(30_000, 10), 'image/png');
  expect(variants).toMatchObject([
    { width: 320, height: 1 },
    { width: 1_600, height: 1 },
  ]);
});

test.each([
  ['HEIC named .jpg', 'HEIC, which is not supported. Convert it to JPEG'],
  ['JPEG of 12 bits', '12 bits per channel is not supported. Save it with 8 bits.'],
  ['animated AVIF', 'Animated AVIF is not supported. Convert it to an animated WebP or a GIF.'],
])('the failure of %s names the format and what to do', async (name, message) => {
  const image = badImages.find((one) => one.name === name);
  const bytes = (await image?.bytes()) ?? Buffer.of();
  await expect(processImage(bytes, image?.contentType ?? '')).rejects.toThrow(message);
});

test('variants are still where animations would be larger than the image', async () => {
  const uploaded = await noiseGif(600, 200);
  const { bytes, variants } = await processImage(uploaded, 'image/gif');
  expect((await sharp(bytes).metadata()).pages).toBe(600);
  for (const { size, bytes: made } of variants) {
    expect(size).toBeLessThanOrEqual(1_048_576);
    expect((await sharp(made).metadata()).pages).toBeUndefined();
  }
}, 120_000);

test('a JPEG that was cut off in the middle is refused, although a missing end marker is not', async () => {
  const jpeg = await picture().jpeg().toBuffer();
  const cut = jpeg.subarray(0, Math.floor(jpeg.length * 0.6));
  await expect(processImage(cut, 'image/jpeg')).rejects.toMatchObject({ reason: 'damaged' });
});
