import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { picture } from '../../../test/corpus/picture.ts';
import { profileOf } from '../../../test/corpus/profiles.ts';
import { UnknownLayout } from './pieces.ts';
import { stripJpeg } from './strip-jpeg.ts';

const profile = profileOf('adobe-rgb');
const soi = Buffer.of(0xff, 0xd8);
const eoi = Buffer.of(0xff, 0xd9);

function segment(marker: number, ...content: (string | Uint8Array)[]): Buffer {
  const data = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
}

const frame = segment(0xc0, Buffer.alloc(15));
const scan = Buffer.concat([segment(0xda, Buffer.alloc(10)), Buffer.of(1, 2, 3)]);
const jpeg = (...parts: Uint8Array[]): Buffer => Buffer.concat([soi, ...parts]);

/** A JFIF header with a thumbnail of one row of pixels. */
const jfif = (pixels: number): Buffer =>
  segment(0xe0, 'JFIF\0', Buffer.of(1, 2, 0, 0, 72, 0, 72, pixels, 1), Buffer.alloc(pixels * 3, 7));

describe('a JPEG loses', () => {
  test.each([
    ['EXIF', segment(0xe1, 'Exif\0\0…')],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0…')],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0…')],
    ['a comment', segment(0xfe, 'Taken at home')],
    ['a JFIF header that ends too early', segment(0xe0, 'JFIF\0', Buffer.of(1))],
    ['a thumbnail of its own', segment(0xe0, 'JFXX\0', Buffer.of(0x10))],
    ['a list of further pictures', segment(0xe2, 'MPF\0…')],
    ['what only claims to be a colour profile', segment(0xe2, 'ICC_PROFILE\0', Buffer.of(1, 1), 'home')],
    ['a note of an application', segment(0xee, 'Ducky')],
    ['fill bytes before a marker', Buffer.of(0xff, 0xff)],
  ])('%s', (_, part) => {
    expect(stripJpeg(jpeg(part, frame, scan, eoi))).toEqual(jpeg(frame, scan, eoi));
  });

  test('bytes after its end', () => {
    expect(stripJpeg(jpeg(frame, scan, eoi, jpeg(frame, scan, eoi)))).toEqual(jpeg(frame, scan, eoi));
  });
});

describe('a JPEG keeps', () => {
  test.each([
    ['its tables', segment(0xdb, Buffer.alloc(65))],
    ['a second scan', scan],
    ['a scan with stuffed zeros and restarts', Buffer.concat([scan, Buffer.of(0xff, 0, 5, 0xff, 0xd3, 6)])],
  ])('%s', (_, part) => {
    expect(stripJpeg(jpeg(frame, part, scan, eoi))).toEqual(jpeg(frame, part, scan, eoi));
  });

  test.each([
    ['its colour profile', segment(0xe2, 'ICC_PROFILE\0', Buffer.of(1, 1), profile)],
    ['its Adobe colour transform', segment(0xee, 'Adobe', Buffer.alloc(7))],
  ])('%s', (_, part) => {
    expect(stripJpeg(jpeg(part, frame, scan, eoi))).toEqual(jpeg(part, frame, scan, eoi));
  });

  test('a colour profile in several segments, in any order, without what follows it', () => {
    const part = (number: number, data: Uint8Array) =>
      segment(0xe2, 'ICC_PROFILE\0', Buffer.of(number, 2), data);
    const [first, second] = [
      profile.subarray(0, 200),
      Buffer.concat([profile.subarray(200), Buffer.from('home')]),
    ];
    const whole = segment(0xe2, 'ICC_PROFILE\0', Buffer.of(1, 1), profile);
    expect(stripJpeg(jpeg(part(2, second), part(1, first), frame, scan, eoi))).toEqual(
      jpeg(whole, frame, scan, eoi),
    );
  });

  test('its Adobe colour transform, without what follows it', () => {
    const long = segment(0xee, 'Adobe', Buffer.alloc(7), 'home');
    const short = segment(0xee, 'Adobe', Buffer.alloc(7));
    expect(stripJpeg(jpeg(long, frame, scan, eoi))).toEqual(jpeg(short, frame, scan, eoi));
  });

  test('its JFIF header, without the thumbnail in it', async () => {
    const photo = await picture(32, 32).jpeg().toBuffer();
    const stripped = stripJpeg(jpeg(jfif(20), photo.subarray(2)));
    expect(stripped).toEqual(
      jpeg(segment(0xe0, 'JFIF\0', Buffer.of(1, 2, 0, 0, 72, 0, 72, 0, 0)), photo.subarray(2)),
    );
    const pixels = (image: Uint8Array) => sharp(image, { failOn: 'error' }).raw().toBuffer();
    expect(await pixels(stripped)).toEqual(await pixels(photo));
  });
});

test.each([
  ['only a start marker', soi],
  ['text in place of a marker', jpeg(frame, Buffer.from('text'))],
  ['half a marker', jpeg(frame, Buffer.of(0xff))],
  ['a marker without a length', jpeg(frame, Buffer.of(0xff, 0xdb, 0))],
  ['a segment that is longer than the file', jpeg(Buffer.of(0xff, 0xe1, 0xff, 0xff), frame, scan, eoi)],
  ['a segment that is shorter than its length', jpeg(Buffer.of(0xff, 0xe1, 0, 0), frame, scan, eoi)],
  ['a scan without an end', jpeg(frame, scan)],
  ['a scan that ends in half a marker', jpeg(frame, scan, Buffer.of(0xff))],
  ['a scan that ends in stuffing', jpeg(frame, scan, Buffer.of(0xff, 0xff, 0xff, 0))],
  ['no end', jpeg(frame, scan, frame)],
])('a JPEG with %s has an unknown layout', (_, bytes) => {
  expect(() => stripJpeg(bytes)).toThrow(UnknownLayout);
});
