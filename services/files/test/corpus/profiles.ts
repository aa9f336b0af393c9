/** Red, green and blue as XYZ of D50. */
type Primaries = readonly [red: Xyz, green: Xyz, blue: Xyz];
type Xyz = readonly [x: number, y: number, z: number];

const gamuts: Readonly<Record<'adobe-rgb', { primaries: Primaries; gamma: number }>> = {
  'adobe-rgb': {
    primaries: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    gamma: 563 / 256,
  },
};

const whitePoint: Xyz = [0.9642, 1, 0.82491];

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const typed = (type: string, ...data: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...data]);
const xyz = (value: Xyz): Buffer => typed('XYZ ', ...value.map(fixed));
const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);

/** The ICC profile of an RGB space: a matrix and one gamma. */
export function profileOf(name: keyof typeof gamuts): Buffer {
  const { primaries, gamma } = gamuts[name];
  const curve = typed('curv', uint32(1), Buffer.of(Math.floor(gamma), Math.round((gamma % 1) * 256)));
  const label = Buffer.from(`${name}\0`, 'latin1');
  const tags: [string, Buffer][] = [
    ['desc', typed('desc', uint32(label.length), label, Buffer.alloc(78))],
    ['cprt', typed('text', Buffer.from('none\0'))],
    ['wtpt', xyz(whitePoint)],
    ['rXYZ', xyz(primaries[0])],
    ['gXYZ', xyz(primaries[1])],
    ['bXYZ', xyz(primaries[2])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let at = 128 + 4 + tags.length * 12;
  const table: Buffer[] = [];
  for (const [signature, data] of tags) {
    table.push(Buffer.from(signature, 'latin1'), uint32(at), uint32(data.length));
    at += padded(data).length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(at, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  Buffer.concat(whitePoint.map(fixed)).copy(header, 68);
  return Buffer.concat([header, uint32(tags.length), ...table, ...tags.map(([, data]) => padded(data))]);
}
