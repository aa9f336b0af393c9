import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { type AvifLayout, avifLaidOut, box } from '../../../test/corpus/avif-layouts.ts';
import { secret } from '../../../test/corpus/picture.ts';
import { UnknownLayout } from './pieces.ts';
import { stripAvif } from './strip-avif.ts';

const pixels = (image: Uint8Array) => sharp(image, { failOn: 'error' }).raw().toBuffer();

test.each<[string, AvifLayout]>([
  ['as most programs write it', {}],
  ['with an iloc of version 1', { iloc: 1 }],
  ['with an iloc of version 2, which has longer ids', { iloc: 2 }],
  ['with an iinf of version 1', { iinf: 1 }],
  ['with item ids of four bytes', { infe: 3, iloc: 2 }],
  ['with offsets from a base and extent indexes', { iloc: 1, based: true }],
  ['with the picture in idat', { iloc: 1, beside: true }],
  ['with the picture in idat and no mdat', { iloc: 1, beside: true, without: ['mdat'] }],
  ['with an mdat up to the end of the file', { size: 'open' }],
  ['with an mdat whose length has eight bytes', { size: 'large' }],
  ['with a box between meta and mdat', { between: box('skip', Buffer.from(secret)) }],
  ['with a derived picture', { derived: true }],
  ['with metadata in odd places of meta', { hidden: true }],
])('an AVIF %s keeps its picture and nothing else', async (_, layout) => {
  const avif = await avifLaidOut(layout);
  const stripped = stripAvif(avif);
  expect((await pixels(stripped)).equals(await pixels(avif))).toBe(true);
  expect(Buffer.from(stripped).includes(secret)).toBe(false);
  expect((await sharp(stripped).metadata()).exif).toBeUndefined();
  // All boxes of the result can still be read.
  expect(stripAvif(stripped)).toEqual(stripped);
});

test('bytes after the last box of an AVIF are removed', async () => {
  const avif = await avifLaidOut({});
  expect(stripAvif(Buffer.concat([avif, Buffer.from(`${secret}, and more`)]))).toEqual(stripAvif(avif));
});

const followedBy = async (...boxes: Buffer[]): Promise<Buffer> =>
  Buffer.concat([await avifLaidOut({}), ...boxes]);

const renamed = async (type: string, other: string): Promise<Buffer> => {
  const avif = await avifLaidOut({});
  avif.write(other, avif.indexOf(type), 'latin1');
  return avif;
};

test.each<[string, () => Promise<Uint8Array>]>([
  ['without bytes', async () => Buffer.alloc(0)],
  ['without ftyp', () => avifLaidOut({ without: ['ftyp'] })],
  ['without meta', () => avifLaidOut({ without: ['meta'] })],
  ['without iloc', () => avifLaidOut({ without: ['iloc'] })],
  ['without iinf', () => avifLaidOut({ without: ['iinf'] })],
  ['with a picture in a missing idat', () => avifLaidOut({ iloc: 1, beside: true, without: ['idat'] })],
  ['without its mdat', () => avifLaidOut({ without: ['mdat'] })],
  ['with an image sequence', () => followedBy(box('moov'))],
  ['whose data is in an unknown box', () => renamed('mdat', 'what')],
  ['with a second meta box', () => followedBy(box('meta', Buffer.alloc(4)))],
  [
    'whose meta box ends within another box',
    async () => {
      const avif = await avifLaidOut({});
      const at = avif.indexOf('iprp');
      avif.writeUInt32BE(avif.length, at - 4);
      return avif;
    },
  ],
])('an AVIF %s has an unknown layout', async (_, make) => {
  const avif = await make();
  expect(() => stripAvif(avif)).toThrow(UnknownLayout);
});
