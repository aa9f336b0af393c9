import { deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { blackPng, pngChunk } from '../../../test/corpus/oddities.ts';
import { profileOf } from '../../../test/corpus/profiles.ts';
import { UnknownLayout } from './pieces.ts';
import { stripPng } from './strip-png.ts';

const png = blackPng(1, 1);
const headerEnd = 8 + 25;
const withChunk = (chunk: Uint8Array): Buffer =>
  Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);

test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'note'])('a PNG loses its %s chunk', (name) => {
  expect(stripPng(withChunk(pngChunk(name, Buffer.from('home'))))).toEqual(png);
});

test.each(['gAMA', 'tRNS', 'acTL', 'fdAT'])('a PNG keeps its %s chunk', (name) => {
  const bytes = withChunk(pngChunk(name, Buffer.from('kept')));
  expect(stripPng(bytes)).toEqual(bytes);
});

test('a PNG keeps its colour profile, without its name and what follows it', () => {
  const profile = profileOf('adobe-rgb');
  const chunk = (name: string, data: Uint8Array) =>
    pngChunk('iCCP', Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(data)]));
  const named = withChunk(chunk('At home', Buffer.concat([profile, Buffer.from('home')])));
  expect(stripPng(named)).toEqual(withChunk(chunk('icc', profile)));
  expect(stripPng(withChunk(chunk('icc', Buffer.from('not a profile'))))).toEqual(png);
});

test.each([12, 8, 4])('a PNG whose last %d bytes are missing gets its end back', (missing) => {
  expect(stripPng(png.subarray(0, -missing))).toEqual(png);
});

test('bytes after the end of a PNG are removed', () => {
  expect(stripPng(Buffer.concat([png, png]))).toEqual(png);
});

test.each([
  ['only a signature', png.subarray(0, 8)],
  ['half a signature', png.subarray(0, 5)],
  ['half a chunk’s header', png.subarray(0, headerEnd + 5)],
  ['a chunk that is longer than the file', withChunk(Buffer.from('\xff\xff\xff\xfftEXt', 'latin1'))],
])('a PNG with %s has an unknown layout', (_, bytes) => {
  expect(() => stripPng(bytes)).toThrow(UnknownLayout);
});
