import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const soi = 2;

/** Segments that decoding needs: frames, tables and the restart interval. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

/** What is kept of an application segment: the JFIF header without its thumbnail, colour profiles, Adobe's colour transform. */
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

/** The offset of the first marker after compressed data that is neither a stuffed zero nor a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new UnknownLayout('the compressed data does not end with a marker');
}

/**
 * Removes everything from a JPEG that decoding does not need: EXIF, XMP, IPTC, comments, thumbnails, further pictures and
 * anything after its end. Its pixels stay identical.
 *
 * @throws UnknownLayout
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [piece(bytes, 0, soi)];
  for (let at = soi; ; ) {
    if (bytes[at] !== 0xff) throw new UnknownLayout('a marker is missing');
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
