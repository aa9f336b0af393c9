import { expect, test } from '@jest/globals';
import { blackPng, pngChunk } from '../../../test/corpus/oddities.ts';
import { UnknownLayout } from './pieces.ts';
import { stripPng } from './strip-png.ts';

const png = blackPng(1, 1);
const headerEnd = 8 + 25;
const withChunk = (chunk: Uint8Array): Buffer =>
  Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);

test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'note'])('a PNG loses its %s chunk', (name) => {
  expect(stripPng(withChunk(pngChunk(name, Buffer.from('home'))))).toEqual(png);
});

test.each(['iCCP', 'gAMA', 'tRNS', 'acTL', 'fdAT'])('a PNG keeps its %s chunk', (name) => {
  const bytes = withChunk(pngChunk(name, Buffer.from('kept')));
  expect(stripPng(bytes)).toEqual(bytes);
});

test('bytes after the end of a PNG are removed', () => {
  expect(stripPng(Buffer.concat([png, png]))).toEqual(png);
});

test.each([
  ['only a signature', png.subarray(0, 8)],
  ['half a signature', png.subarray(0, 5)],
  ['half a chunk’s header', png.subarray(0, headerEnd + 5)],
  ['no end', png.subarray(0, -12)],
  ['a chunk that is longer than the file', withChunk(Buffer.from('\xff\xff\xff\xfftEXt', 'latin1'))],
])('a PNG with %s has an unknown layout', (_, bytes) => {
  expect(() => stripPng(bytes)).toThrow(UnknownLayout);
});
