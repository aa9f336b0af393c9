import { expect, test } from '@jest/globals';
import { webpChunk, webpOf } from '../../../test/corpus/oddities.ts';
import { profileOf } from '../../../test/corpus/profiles.ts';
import { UnknownLayout } from './pieces.ts';
import { stripWebp } from './strip-webp.ts';

/** A VP8X chunk with these flags and a canvas of one pixel. */
const extended = (flags: number): Buffer => webpChunk('VP8X', Buffer.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0));
const pixels = webpChunk('VP8 ', Buffer.alloc(10, 7));

test.each([
  ['EXIF', webpChunk('EXIF', Buffer.from('home'))],
  ['XMP', webpChunk('XMP ', Buffer.from('home'))],
  ['a chunk of odd length', webpChunk('note', Buffer.from('odd'))],
])('a WebP loses %s', (_, part) => {
  expect(stripWebp(webpOf(extended(0x3c), pixels, part))).toEqual(webpOf(extended(0x10), pixels));
});

test('a WebP keeps its profile, transparency and frames', () => {
  const parts = [
    webpChunk('ICCP', profileOf('adobe-rgb')),
    webpChunk('ANIM', Buffer.from('kept')),
    webpChunk('ANMF', Buffer.concat([Buffer.alloc(16), webpChunk('ALPH', Buffer.from('kept')), pixels])),
    webpChunk('VP8L', Buffer.from('kept')),
  ];
  expect(stripWebp(webpOf(extended(0x32), ...parts))).toEqual(webpOf(extended(0x32), ...parts));
});

test('a WebP loses metadata within its frames, and what only claims to be a profile', () => {
  const frame = (...chunks: Buffer[]) => webpChunk('ANMF', Buffer.concat([Buffer.alloc(16), ...chunks]));
  const hidden = frame(pixels, webpChunk('EXIF', Buffer.from('home')), webpChunk('note', Buffer.from('x')));
  const claimed = webpChunk('ICCP', Buffer.from('home'));
  expect(stripWebp(webpOf(extended(0x22), claimed, hidden))).toEqual(webpOf(extended(0x02), frame(pixels)));
});

test('bytes after the end of a WebP are removed', () => {
  expect(stripWebp(Buffer.concat([webpOf(pixels), Buffer.from('PK')]))).toEqual(webpOf(pixels));
});

test('a WebP without the last padding byte is accepted', () => {
  const odd = webpOf(webpChunk('VP8 ', Buffer.from('odd')));
  expect(stripWebp(odd.subarray(0, -1))).toHaveLength(odd.length - 1);
});

test.each([
  ['no length', Buffer.from('RIFF')],
  ['half a chunk’s header', webpOf(Buffer.from('VP8'))],
  ['an empty VP8X chunk', webpOf(pixels, webpChunk('VP8X', Buffer.alloc(0)))],
])('a WebP with %s has an unknown layout', (_, bytes) => {
  expect(() => stripWebp(bytes)).toThrow(UnknownLayout);
});
