import { expect, test } from '@jest/globals';
import { box } from '../../test/corpus/avif-layouts.ts';
import { secret } from '../../test/corpus/picture.ts';
import { stripVideo } from './strip-video.ts';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const place = text(`+37.5665+126.9780/ ${secret}`);
const ftyp = box('ftyp', text('isom\0\0\0\0isom'));
const mdat = box('mdat', text('frames, among them udta, meta and moov'));
const free = (length: number): Buffer => box('free', Buffer.alloc(length));

/** A film as phones write it: the place in `udta` and `meta`, of the film and of a track. */
const moov = (...descriptions: Buffer[]): Buffer =>
  box(
    'moov',
    box('mvhd', text('times')),
    box('trak', box('tkhd', text('a track')), ...descriptions),
    ...descriptions,
  );

async function stripped(bytes: Buffer, size: number): Promise<Buffer> {
  async function* parts() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const collected: Uint8Array[] = [];
  for await (const part of stripVideo(parts())) collected.push(part);
  return Buffer.concat(collected);
}

const descriptions = [
  box('udta', box('\xa9xyz', place)),
  box('meta', Buffer.alloc(4), box('keys', text('com.apple.quicktime.location.ISO6709')), box('ilst', place)),
  box('uuid', Buffer.alloc(16), place),
];
const emptied = descriptions.map(({ length }) => free(length - 8));

test.each<[string, Buffer, Buffer]>([
  [
    'after the data',
    Buffer.concat([ftyp, mdat, moov(...descriptions)]),
    Buffer.concat([ftyp, mdat, moov(...emptied)]),
  ],
  [
    'before the data',
    Buffer.concat([ftyp, moov(...descriptions), mdat]),
    Buffer.concat([ftyp, moov(...emptied), mdat]),
  ],
  ['at the top', Buffer.concat([ftyp, ...descriptions, mdat]), Buffer.concat([ftyp, ...emptied, mdat])],
  [
    'in fragments',
    Buffer.concat([ftyp, moov(), box('moof', box('traf', ...descriptions)), mdat]),
    Buffer.concat([ftyp, moov(), box('moof', box('traf', ...emptied)), mdat]),
  ],
])(
  'a film loses its place and its descriptions %s, and nothing else, in parts of any size',
  async (_, film, expected) => {
    for (const size of [1, 7, 50, 65_536]) {
      const result = await stripped(film, size);
      expect(result.includes(secret)).toBe(false);
      expect(result.equals(expected)).toBe(true);
    }
  },
);

test.each<[string, Buffer]>([
  [
    'whose data has a length of eight bytes',
    Buffer.concat([ftyp, text('\0\0\0\x01mdat\0\0\0\0\0\0\0\x14data'), moov()]),
  ],
  ['whose data reaches to the end', Buffer.concat([ftyp, moov(), text('\0\0\0\0mdatdata')])],
  ['that is cut off within a box', Buffer.concat([ftyp, moov().subarray(0, -3)])],
  ['that ends within the header of a box', Buffer.concat([ftyp, text('\0\0\0')])],
  ['with a box that is shorter than its header', Buffer.concat([ftyp, text('\0\0\0\x02wide'), mdat])],
])('a film %s passes unchanged', async (_, film) => {
  for (const size of [1, 65_536]) expect((await stripped(film, size)).equals(film)).toBe(true);
});

test('a film that is cut off within its description loses its place as well', async () => {
  const film = Buffer.concat([ftyp, mdat, moov(...descriptions)]).subarray(0, -5);
  for (const size of [1, 65_536]) expect((await stripped(film, size)).includes(secret)).toBe(false);
});

test('a film whose description does not fit into memory is refused', async () => {
  const film = Buffer.concat([ftyp, text('\x01\0\0\x01moov')]);
  await expect(stripped(film, 65_536)).rejects.toMatchObject({ reason: 'unsupported-format' });
});
