import { describe, expect, test } from '@jest/globals';
import { profileOf } from '../../../test/corpus/profiles.ts';
import { UnknownLayout } from './pieces.ts';
import { stripGif } from './strip-gif.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A header with a global colour table of two colours, or without one. */
const header = (colours: 0 | 2): Buffer =>
  Buffer.concat([
    latin1('GIF89a\x01\0\x01\0'),
    Buffer.of(colours === 2 ? 0x80 : 0, 0, 0),
    Buffer.alloc(colours * 3, 9),
  ]);

const subBlocks = (...texts: string[]): Buffer =>
  Buffer.concat([
    ...texts.map((text) => Buffer.concat([Buffer.of(text.length), latin1(text)])),
    Buffer.of(0),
  ]);

const extension = (label: number, ...texts: string[]): Buffer =>
  Buffer.concat([Buffer.of(0x21, label), subBlocks(...texts)]);

const place = latin1('\x2c\0\0\0\0\x01\0\x01\0');
const image = Buffer.concat([place, Buffer.of(0, 2), subBlocks('\x44\x01')]);
const colourful = Buffer.concat([
  place,
  Buffer.of(0x81),
  Buffer.alloc(12, 5),
  Buffer.of(2),
  subBlocks('\x44\x01'),
]);
const trailer = Buffer.of(0x3b);
const profileBlocks =
  profileOf('adobe-rgb')
    .toString('latin1')
    .match(/[\s\S]{1,200}/g) ?? [];
const gif = (...parts: Uint8Array[]): Buffer => Buffer.concat([header(2), ...parts]);

describe('a GIF loses', () => {
  test.each([
    ['a comment', extension(0xfe, 'Taken at home')],
    ['a text to be shown over it', extension(0x01, '\0'.repeat(12), 'Hello')],
    ['XMP', extension(0xff, 'XMP DataXMP', '<x/>')],
    ['a program’s note', extension(0xff, 'Any program', 'note')],
    ['what only claims to be a colour profile', extension(0xff, 'ICCRGBG1012', 'home')],
    ['an empty block', Buffer.of(0)],
    ['an application without a name', extension(0xff)],
    ['an unknown extension', extension(0x77, 'a', 'b')],
  ])('%s', (_, part) => {
    expect(stripGif(gif(part, image, trailer))).toEqual(gif(image, trailer));
  });

  test('bytes after its end', () => {
    expect(stripGif(gif(image, trailer, latin1('PK\x03\x04')))).toEqual(gif(image, trailer));
  });
});

test.each([
  ['its number of repetitions', extension(0xff, 'NETSCAPE2.0', '\x01\0\0')],
  ['its colour profile', extension(0xff, 'ICCRGBG1012', ...profileBlocks)],
  ['the delays of its frames', extension(0xf9, '\0\x05\0\0')],
  ['a frame with a local colour table', colourful],
])('a GIF keeps %s', (_, part) => {
  expect(stripGif(gif(part, image, trailer))).toEqual(gif(part, image, trailer));
});

test('a GIF that ends without a trailer gets one', () => {
  expect(stripGif(gif(image))).toEqual(gif(image, trailer));
});

test('a GIF without a global colour table is kept unchanged', () => {
  const bytes = Buffer.concat([header(0), colourful, trailer]);
  expect(stripGif(bytes)).toEqual(bytes);
});

test.each([
  ['no size', latin1('GIF89a')],
  ['a truncated colour table', header(2).subarray(0, 15)],
  ['a block of an unknown type', gif(Buffer.of(0x99), image, trailer)],
  ['a frame without data', gif(place)],
  ['a frame with a truncated colour table', gif(colourful.subarray(0, 15))],
  ['an extension that does not end', gif(Buffer.of(0x21, 0xfe, 200), image, trailer)],
])('a GIF with %s has an unknown layout', (_, bytes) => {
  expect(() => stripGif(bytes)).toThrow(UnknownLayout);
});
