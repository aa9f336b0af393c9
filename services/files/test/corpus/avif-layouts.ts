import { avifItems } from '../../src/images/download/avif-items.ts';
import { boxesIn, requiredBox } from '../../src/images/download/boxes.ts';
import { picture, secret } from './picture.ts';

/** A layout of an AVIF: the format allows several for most things. */
export interface AvifLayout {
  /** The version of the list of item locations. */
  iloc?: 0 | 1 | 2;
  /** The version of the list of items. */
  iinf?: 0 | 1;
  /** The version of each entry in the list of items. */
  infe?: 2 | 3;
  /** Whether the picture is stored in `idat` within the `meta` box. */
  beside?: boolean;
  /** Whether extents have a base offset and an index. */
  based?: boolean;
  /** How the data box gives its length: in four bytes, in eight, or open to the end of the file. */
  size?: 'plain' | 'large' | 'open';
  /** Bytes between `meta` and `mdat`. */
  between?: Buffer;
  /** Whether there is an item derived from the picture, without bytes. */
  derived?: boolean;
  /** Whether `meta` also has the secret in unknown boxes, in free ones, in properties and in names. */
  hidden?: boolean;
  /** Boxes to leave out. */
  without?: readonly string[];
}

/** A big-endian number of up to six bytes. */
const uint = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};

const uint64 = (value: number): Buffer => Buffer.concat([uint(0, 2), uint(value, 6)]);

export const box = (type: string, ...content: Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([uint(8 + body.length, 4), Buffer.from(type, 'latin1'), body]);
};

const versioned = (version: number, ...content: Buffer[]): Buffer[] => [
  uint(version, 1),
  uint(0, 3),
  ...content,
];

const note = Buffer.from(`\0\0\0\0${secret}`, 'latin1');

/** The parts that all layouts share: the compressed data and the boxes that describe it. */
async function ingredients() {
  const avif = await picture(64, 64).removeAlpha().avif({ effort: 0 }).toBuffer();
  const boxes = new Map(boxesIn(avif, 0, avif.length).map((one) => [one.type, one]));
  const meta = requiredBox(boxes, 'meta');
  const parts = new Map(boxesIn(avif, meta.content + 4, meta.end).map((one) => [one.type, one]));
  const copied = (type: string): Buffer => {
    const { start, end } = requiredBox(type === 'ftyp' ? boxes : parts, type);
    return avif.subarray(start, end);
  };
  const data = avifItems(avif, meta).items.flatMap(({ extents }) =>
    extents.map(({ start, end }) => avif.subarray(start, end)),
  );
  return {
    ftyp: copied('ftyp'),
    hdlr: copied('hdlr'),
    iprp: copied('iprp'),
    data: Buffer.concat(data),
  };
}

type Ingredients = Awaited<ReturnType<typeof ingredients>>;

/** One entry of the list of item locations. */
function place({ iloc = 0, based, beside }: AvifLayout, id: number, start: number, length: number): Buffer {
  return Buffer.concat([
    uint(id, iloc === 2 ? 4 : 2),
    ...(iloc > 0 ? [uint(beside ? 1 : 0, 2)] : []),
    uint(0, 2),
    ...(based ? [uint64(start)] : []),
    uint(1, 2),
    ...(based ? [uint(1, 4)] : []),
    uint(based ? 0 : start, 4),
    uint(length, 4),
  ]);
}

/** The `meta` box of a file whose picture data begins at `dataAt`. */
function metaOf(layout: AvifLayout, { hdlr, iprp, data }: Ingredients, dataAt: number): Buffer {
  const { iloc = 0, iinf = 0, infe = 2, beside, based, derived, hidden, without = [] } = layout;
  const idLength = infe === 3 ? 4 : 2;
  const item = (id: number, type: string): Buffer =>
    box(
      'infe',
      ...versioned(
        infe,
        uint(id, idLength),
        uint(0, 2),
        Buffer.from(`${type}${hidden ? secret : ''}\0`, 'latin1'),
      ),
    );
  const items = [item(1, 'av01'), item(2, 'Exif'), ...(derived ? [item(3, 'iden')] : [])];
  const start = beside ? 0 : dataAt;
  const places = [place(layout, 1, start, data.length), place(layout, 2, start + data.length, note.length)];
  const sizes = Buffer.of(0x44, based ? 0x84 : 0x00);
  const parts = {
    hdlr: hidden ? box('hdlr', hdlr.subarray(8, 32), note) : hdlr,
    uuid: hidden ? box('uuid', Buffer.alloc(16), note) : Buffer.alloc(0),
    free: hidden ? box('free', note) : Buffer.alloc(0),
    pitm: box('pitm', ...versioned(infe === 3 ? 1 : 0, uint(1, idLength))),
    iloc: box('iloc', ...versioned(iloc, sizes, uint(places.length, iloc === 2 ? 4 : 2), ...places)),
    iinf: box('iinf', ...versioned(iinf, uint(items.length, iinf === 0 ? 2 : 4), ...items)),
    iprp: hidden ? withDescription(iprp) : iprp,
    idat: beside ? box('idat', data, note) : Buffer.alloc(0),
  };
  const kept = Object.entries(parts).filter(([type]) => !without.includes(type));
  return box('meta', ...versioned(0, ...kept.map(([, part]) => part)));
}

/** Adds a description by a person to the properties, behind those that are referred to. */
function withDescription(iprp: Buffer): Buffer {
  const [ipco, ...others] = boxesIn(iprp, 8, iprp.length).map(({ start, end }) => iprp.subarray(start, end));
  if (ipco === undefined) throw new Error('The AVIF has no properties.');
  return box('iprp', box('ipco', ipco.subarray(8), box('udes', note)), ...others);
}

/** The header of the data box. */
function mdatHeader({ size = 'plain' }: AvifLayout, length: number): Buffer {
  const type = Buffer.from('mdat');
  if (size === 'large') return Buffer.concat([uint(1, 4), type, uint64(16 + length)]);
  return Buffer.concat([uint(size === 'open' ? 0 : 8 + length, 4), type]);
}

/** The picture as an AVIF of this layout, with EXIF that contains the secret. */
export async function avifLaidOut(layout: AvifLayout): Promise<Buffer> {
  const { beside, between = Buffer.alloc(0), without = [] } = layout;
  const given = await ingredients();
  const data = beside ? note : Buffer.concat([given.data, note]);
  const header = mdatHeader(layout, data.length);
  const dataAt = [given.ftyp, metaOf(layout, given, 0), between, header].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  const parts = {
    ftyp: given.ftyp,
    meta: metaOf(layout, given, dataAt),
    between,
    mdat: Buffer.concat([header, data]),
  };
  const kept = Object.entries(parts).filter(([type]) => !without.includes(type));
  return Buffer.concat(kept.map(([, part]) => part));
}
