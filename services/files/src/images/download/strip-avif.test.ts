import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { type AvifLayout, avifLaidOut, box } from '../../../test/corpus/avif-layouts.ts';
import { secret } from '../../../test/corpus/picture.ts';
import { UnknownLayout } from './pieces.ts';
import { stripAvif } from './strip-avif.ts';

const pixels = (image: Uint8Array) => sharp(image, { failOn: 'error' }).raw().toBuffer();

test.each<[string, AvifLayout]>([
  ['as most programs do', {}],
  ['with places of version 1', { iloc: 1 }],
  ['with places of version 2, which have longer ids', { iloc: 2 }],
  ['with a longer list of items', { iinf: 1 }],
  ['with longer ids of items', { infe: 3, iloc: 2 }],
  ['with places that are counted from a base, and numbered', { iloc: 1, based: true }],
  ['with the picture beside its description', { iloc: 1, beside: true }],
  ['with no other data than those', { iloc: 1, beside: true, without: ['mdat'] }],
  ['with data up to the end of the file', { size: 'open' }],
  ['with data whose length takes eight bytes', { size: 'large' }],
  ['with something between description and data', { between: box('skip', Buffer.from(secret)) }],
  ['with a picture that has no bytes of its own', { derived: true }],
])('an AVIF laid out %s keeps its picture, and nothing else', async (_, layout) => {
  const avif = await avifLaidOut(layout);
  const stripped = stripAvif(avif);
  expect((await pixels(stripped)).equals(await pixels(avif))).toBe(true);
  expect(Buffer.from(stripped).includes(secret)).toBe(false);
  expect((await sharp(stripped).metadata()).exif).toBeUndefined();
  // All of its boxes can still be read.
  expect(stripAvif(stripped)).toEqual(stripped);
});

test('what follows the last box is not kept', async () => {
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
  ['no bytes', async () => Buffer.alloc(0)],
  ['no type of file', () => avifLaidOut({ without: ['ftyp'] })],
  ['no description', () => avifLaidOut({ without: ['meta'] })],
  ['no places', () => avifLaidOut({ without: ['iloc'] })],
  ['no items', () => avifLaidOut({ without: ['iinf'] })],
  [
    'a picture beside a description that holds none',
    () => avifLaidOut({ iloc: 1, beside: true, without: ['idat'] }),
  ],
  ['data that are not there', () => avifLaidOut({ without: ['mdat'] })],
  ['a sequence of pictures', () => followedBy(box('moov'))],
  ['data in a box of no known kind', () => renamed('mdat', 'what')],
  ['a second description behind its data', () => followedBy(box('meta', Buffer.alloc(4)))],
  [
    'a description that ends within a box',
    async () => {
      const avif = await avifLaidOut({});
      const at = avif.indexOf('iprp');
      avif.writeUInt32BE(avif.length, at - 4);
      return avif;
    },
  ],
])('%s: the layout is not known', async (_, make) => {
  const avif = await make();
  expect(() => stripAvif(avif)).toThrow(UnknownLayout);
});
