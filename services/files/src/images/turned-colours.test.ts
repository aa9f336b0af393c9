import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { pngChunk } from '../../test/corpus/oddities.ts';
import { profileOf } from '../../test/corpus/profiles.ts';
import { processImage } from './process-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'moim-profiles-'));
const adobeRgb = join(folder, 'adobe-rgb.icc');
writeFileSync(adobeRgb, profileOf('adobe-rgb'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Soft shapes in strong colours, which lose little when they are compressed twice. */
function gradient(): Sharp {
  const [width, height] = [160, 120];
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index++) {
    const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)];
    pixels[index] = 128 + 120 * Math.sin(x / 24 + (index % 3) * 2) * Math.cos(y / 20);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const kinds: [string, 'image/jpeg' | 'image/png' | 'image/webp', () => Sharp][] = [
  ['a JPEG in Display P3', 'image/jpeg', () => gradient().withIccProfile('p3').jpeg({ quality: 92 })],
  ['a JPEG in Adobe RGB', 'image/jpeg', () => gradient().withIccProfile(adobeRgb).jpeg({ quality: 92 })],
  ['a grey JPEG', 'image/jpeg', () => gradient().toColourspace('b-w').jpeg({ quality: 92 })],
  [
    'a CMYK JPEG',
    'image/jpeg',
    () => gradient().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 92 }),
  ],
  ['a PNG in Display P3', 'image/png', () => gradient().withIccProfile('p3').png()],
  ['a PNG in Adobe RGB', 'image/png', () => gradient().withIccProfile(adobeRgb).png()],
  ['a grey PNG', 'image/png', () => gradient().toColourspace('b-w').png()],
  ['a PNG of 16 bits', 'image/png', () => gradient().toColourspace('rgb16').png()],
  ['a grey PNG of 16 bits', 'image/png', () => gradient().toColourspace('grey16').png()],
  ['a PNG with transparency', 'image/png', () => gradient().ensureAlpha(0.5).png()],
  ['a WebP in Display P3', 'image/webp', () => gradient().withIccProfile('p3').webp({ quality: 92 })],
  ['a WebP with transparency', 'image/webp', () => gradient().ensureAlpha(0.5).webp({ quality: 92 })],
  [
    'a lossless WebP in Adobe RGB',
    'image/webp',
    () => gradient().withIccProfile(adobeRgb).webp({ lossless: true }),
  ],
];

const hashOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && createHash('sha256').update(bytes).digest('hex');

/** The values of an image in its own colours, rotated back, and what describes them. */
async function valuesOf(bytes: Uint8Array, degrees: 0 | 180) {
  const { space = 'srgb', channels, depth, icc } = await sharp(bytes).metadata();
  const pixels = sharp(bytes).rotate(degrees).keepIccProfile().toColourspace(space);
  if (space === 'cmyk') pixels.pipelineColourspace(space);
  const isDeep = depth === 'ushort';
  const data = new Uint8Array(await pixels.raw({ depth: isDeep ? 'ushort' : 'uchar' }).toBuffer());
  const values = [...(isDeep ? new Uint16Array(data.buffer) : data)];
  return { values, most: isDeep ? 65_535 : 255, described: { space, channels, depth, icc: hashOf(icc) } };
}

test.each(kinds)('%s looks the same turned and upright', async (_name, contentType, make) => {
  const encoded = await make().toBuffer();
  const noted = (orientation: number) => withOrientation(encoded, contentType, orientation);
  const upright = await valuesOf((await processImage(await noted(1), contentType)).bytes, 0);
  const { bytes } = await processImage(await noted(3), contentType);
  expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  const turned = await valuesOf(bytes, 180);
  expect(turned.described).toEqual(upright.described);
  expect(turned.values).toHaveLength(upright.values.length);
  const sum = turned.values.reduce(
    (all, value, index) => all + Math.abs(value - (upright.values[index] ?? 0)),
    0,
  );
  expect((sum / turned.values.length) * (255 / turned.most)).toBeLessThanOrEqual(2);
});

/** Adds only EXIF with an orientation to an encoded image, so that its pixels are not encoded again. */
async function withOrientation(
  bytes: Buffer,
  contentType: 'image/jpeg' | 'image/png' | 'image/webp',
  orientation: number,
): Promise<Buffer> {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  if (contentType === 'image/png')
    return Buffer.concat([bytes.subarray(0, 33), pngChunk('eXIf', tiff), bytes.subarray(33)]);
  if (contentType === 'image/jpeg') {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(2 + 6 + tiff.length);
    const segment = Buffer.concat([Buffer.of(0xff, 0xe1), length, Buffer.from('Exif\0\0'), tiff]);
    return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  }
  // sharp adds it to a WebP without loss only if the WebP is lossless, so the chunk is appended by hand.
  const extended = await sharp(bytes).metadata();
  const flags = (extended.hasProfile ? 0x20 : 0) | (extended.hasAlpha ? 0x10 : 0) | 0x08;
  const canvas = Buffer.alloc(18);
  canvas.write('VP8X', 'latin1');
  canvas.writeUInt32LE(10, 4);
  canvas.writeUInt8(flags, 8);
  canvas.writeUIntLE(extended.width - 1, 12, 3);
  canvas.writeUIntLE(extended.height - 1, 15, 3);
  const chunks = bytes.toString('latin1', 12, 16) === 'VP8X' ? bytes.subarray(30) : bytes.subarray(12);
  const exif = Buffer.concat([Buffer.from('EXIF'), Buffer.of(tiff.length, 0, 0, 0), tiff]);
  const whole = Buffer.concat([bytes.subarray(0, 12), canvas, chunks, exif]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

test.each(['gAMA', 'cHRM', 'sRGB', 'cICP'])('a turned PNG keeps its %s chunk', async (name) => {
  const png = await withOrientation(await gradient().png().toBuffer(), 'image/png', 6);
  const chunk = pngChunk(name, Buffer.alloc({ gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4 }[name] ?? 0, 1));
  const { bytes } = await processImage(
    Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]),
    'image/png',
  );
  expect(Buffer.from(bytes).includes(chunk)).toBe(true);
});
