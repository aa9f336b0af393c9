import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const soi = 2;

/** What is needed to show the picture: frames, tables, restart interval; of application segments those below. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

/** The JFIF header without its thumbnail, colour profiles, and Adobe's note on how colours are stored. */
function keptApplicationData(marker: number, segment: Uint8Array): Uint8Array[] {
  const says = (text: string): boolean =>
    latin1(segment, 4, Math.min(segment.length, 4 + text.length)) === text;
  if (marker === 0xe0 && says('JFIF\0') && segment.length >= 18) {
    return [Uint8Array.of(0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0)];
  }
  if (marker === 0xe2 && says('ICC_PROFILE\0')) return [segment];
  if (marker === 0xee && says('Adobe')) return [segment];
  return [];
}

/** Where the next marker after compressed data is: `FF` and neither a stuffed zero nor a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new UnknownLayout('The compressed data do not end.');
}

/**
 * A JPEG with the same pixels, bit for bit, and nothing but them: no EXIF, XMP, IPTC, comments, embedded thumbnails,
 * further pictures or whatever else follows its end.
 *
 * @throws UnknownLayout
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [piece(bytes, 0, soi)];
  for (let at = soi; ; ) {
    if (bytes[at] !== 0xff) throw new UnknownLayout('A marker is missing.');
    const marker = bigEndian(bytes, at + 1, 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return Buffer.concat([...kept, Uint8Array.of(0xff, endOfImage)]);
    const end = at + 2 + bigEndian(bytes, at + 2, 2);
    const segment = piece(bytes, at, end);
    at = end;
    if (marker === startOfScan) {
      at = endOfScan(bytes, end);
      kept.push(segment, piece(bytes, end, at));
    } else if (isPicture(marker)) kept.push(segment);
    else kept.push(...keptApplicationData(marker, segment));
  }
}
