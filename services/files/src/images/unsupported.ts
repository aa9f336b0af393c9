import { UnusableFile } from '../models/failure.ts';

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

const brandsOf = (bytes: Uint8Array): string =>
  latin1(bytes, 4, 8) === 'ftyp' ? latin1(bytes, 8, Math.min(bytes.length, 8 + 256)) : '';

/** Image formats that people send and this service does not decode, by their first bytes. */
const formats: readonly (readonly [name: string, matches: (bytes: Uint8Array) => boolean])[] = [
  [
    'HEIC',
    (bytes) => /hei[cxms]|hev[cxms]|mif1|msf1/.test(brandsOf(bytes)) && !/avi[fs]/.test(brandsOf(bytes)),
  ],
  ['TIFF or a camera’s raw format', (bytes) => /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(latin1(bytes, 0, 4))],
  ['BMP', (bytes) => latin1(bytes, 0, 2) === 'BM' && latin1(bytes, 6, 10) === '\0\0\0\0'],
  ['JPEG XL', (bytes) => latin1(bytes, 0, 2) === '\xff\x0a' || latin1(bytes, 4, 8) === 'JXL '],
  ['JPEG 2000', (bytes) => latin1(bytes, 4, 8) === 'jP  ' || latin1(bytes, 0, 4) === '\xff\x4f\xff\x51'],
  ['Photoshop', (bytes) => latin1(bytes, 0, 4) === '8BPS'],
  ['an icon', (bytes) => latin1(bytes, 0, 4) === '\0\0\x01\0'],
];

const unsupported = (message: string): UnusableFile => new UnusableFile('unsupported-format', message);

/** Throws an UnusableFile that names the format of an image that is not supported, and what to do about it. */
export function refuseUnsupportedFormat(bytes: Uint8Array): void {
  const [name] = formats.find(([, matches]) => matches(bytes)) ?? [];
  if (name !== undefined) {
    throw unsupported(`The image is ${name}, which is not supported. Convert it to JPEG before the upload.`);
  }
  if (brandsOf(bytes).startsWith('avis')) {
    throw unsupported('Animated AVIF is not supported. Convert it to an animated WebP or a GIF.');
  }
  const frame = jpegFrame(bytes);
  if (frame === undefined) return;
  if (frame.precision > 8) {
    throw unsupported(
      `A JPEG with ${frame.precision} bits per channel is not supported. Save it with 8 bits.`,
    );
  }
  if (![0xc0, 0xc1, 0xc2, 0xc9, 0xca].includes(frame.marker)) {
    throw unsupported(
      'A lossless or hierarchical JPEG is not supported. Save it as baseline or progressive JPEG.',
    );
  }
}

/** The kind and precision of a JPEG's frame; undefined for anything else. */
function jpegFrame(bytes: Uint8Array): { marker: number; precision: number } | undefined {
  if (latin1(bytes, 0, 3) !== '\xff\xd8\xff') return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 5 <= view.length && view[at] === 0xff; ) {
    const marker = view.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { marker, precision: view.readUInt8(at + 4) };
    } else at += 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}
