import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { pngChunk as chunk } from '../../src/images/download/strip-png.ts';
import { picture, secret } from './picture.ts';

export const pngChunk = (name: string, data: Buffer): Buffer => Buffer.from(chunk(name, data));

/** A black PNG with one bit per pixel: a few kilobytes at any size. */
export function blackPng(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk of a WebP, padded to an even length. */
export function webpChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
}

export function webpOf(...chunks: Buffer[]): Buffer {
  return webpChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** A WebP with an empty VP8X chunk after its picture, which viewers ignore. */
export async function webpWithoutFlags(): Promise<Buffer> {
  const webp = await picture().webp().toBuffer();
  return webpOf(webp.subarray(12), webpChunk('VP8X', Buffer.alloc(0)));
}

/** A PNG with 16 bits per channel. */
export async function deepPng(): Promise<Buffer> {
  return picture().toColourspace('rgb16').png().toBuffer();
}

/** An animation whose frames differ in brightness. */
export function animation(frames: number, side: number, encode: 'gif' | 'webp'): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * frames * 3);
  const frame = pixels.length / frames;
  for (let index = 0; index < frames; index++) {
    pixels.fill(Math.round((255 * index) / frames), index * frame, (index + 1) * frame);
  }
  const raw = { width: side, height: side * frames, channels: 3 as const, pageHeight: side };
  const timing = { loop: 3, delay: Array.from({ length: frames }, () => 80) };
  const image = sharp(pixels, { raw, limitInputPixels: false });
  return (encode === 'gif' ? image.gif(timing) : image.webp(timing)).toBuffer();
}

/** A GIF with a comment and XMP before its end and an archive after it. */
export async function gifWithArchive(): Promise<Buffer> {
  const gif = await picture().gif().toBuffer();
  const note = Buffer.from(`${secret} in a comment`);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), note, Buffer.from([0])]);
  const application = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP', 'latin1'),
    Buffer.from([note.length]),
    note,
    Buffer.from([0]),
  ]);
  const archive = Buffer.from(`PK\x03\x04 ${secret} META-INF/MANIFEST.MF`, 'latin1');
  return Buffer.concat([gif.subarray(0, -1), comment, application, gif.subarray(-1), archive]);
}

/** A JPEG with markup in a comment and after its end. */
export async function jpegWithPage(): Promise<Buffer> {
  const jpeg = await picture().jpeg().toBuffer();
  const page = Buffer.from(`<html><script>alert("${secret}")</script></html>`);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), page]);
}

/** A GIF of noise, which hardly compresses as WebP: each frame replaces a small square. */
export function noiseGif(frames: number, side: number): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * frames * 3);
  let random = 1;
  for (let index = 0; index < pixels.length; index++) {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    pixels[index] = (random >> 16) & 0x80;
  }
  const raw = { width: side, height: side * frames, channels: 3 as const, pageHeight: side };
  return sharp(pixels, { raw, limitInputPixels: false }).gif({ effort: 1, colours: 8, dither: 0 }).toBuffer();
}
