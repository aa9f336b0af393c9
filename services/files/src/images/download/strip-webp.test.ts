import { expect, test } from '@jest/globals';
import { webpChunk, webpOf } from '../../../test/corpus/oddities.ts';
import { UnknownLayout } from './pieces.ts';
import { stripWebp } from './strip-webp.ts';

/** Its flags, and a canvas of one pixel. */
const extended = (flags: number): Buffer => webpChunk('VP8X', Buffer.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0));
const pixels = webpChunk('VP8 ', Buffer.alloc(10, 7));

test.each([
  ['EXIF', webpChunk('EXIF', Buffer.from('home'))],
  ['XMP', webpChunk('XMP ', Buffer.from('home'))],
  ['a chunk of odd length', webpChunk('note', Buffer.from('odd'))],
])('of a WebP is left out %s', (_, part) => {
  expect(stripWebp(webpOf(extended(0x3c), pixels, part))).toEqual(webpOf(extended(0x30), pixels));
});

test('of a WebP are kept profile, transparency and frames', () => {
  const parts = ['ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8L'].map((name) => webpChunk(name, Buffer.from('kept')));
  expect(stripWebp(webpOf(extended(0x32), ...parts))).toEqual(webpOf(extended(0x32), ...parts));
});

test('what follows its end is left out', () => {
  expect(stripWebp(Buffer.concat([webpOf(pixels), Buffer.from('PK')]))).toEqual(webpOf(pixels));
});

test('a byte that is missing behind the last chunk does not matter', () => {
  const odd = webpOf(webpChunk('VP8 ', Buffer.from('odd')));
  expect(stripWebp(odd.subarray(0, -1))).toHaveLength(odd.length - 1);
});

test.each([
  ['no length', Buffer.from('RIFF')],
  ['half a chunk’s header', webpOf(Buffer.from('VP8'))],
  ['flags that are not there', webpOf(pixels, webpChunk('VP8X', Buffer.alloc(0)))],
])('a WebP with %s has no known layout', (_, bytes) => {
  expect(() => stripWebp(bytes)).toThrow(UnknownLayout);
});
