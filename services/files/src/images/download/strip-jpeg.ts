import { colourProfile } from './icc-profile.ts';
import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const soi = 2;
const profileName = 'ICC_PROFILE\0';
/** A marker, a length, the name, a number and a count. */
const profileHeader = 4 + profileName.length + 2;
const mostInSegment = 65_535 - 2 - profileName.length - 2;

/** Segments that decoding needs: frames, tables and the restart interval. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

const begins = (segment: Uint8Array, text: string): boolean =>
  latin1(segment, 4, Math.min(segment.length, 4 + text.length)) === text;

/** What is kept of an application segment: the JFIF header without its thumbnail, and Adobe's colour transform. */
function keptApplicationData(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === 0xe0 && begins(segment, 'JFIF\0') && segment.length >= 18) {
    return [Uint8Array.of(0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0)];
  }
  if (marker === 0xee && begins(segment, 'Adobe') && segment.length >= 16) {
    return [Uint8Array.of(0xff, 0xee, 0, 14, ...segment.subarray(4, 16))];
  }
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

/** The segments of a colour profile, which may be split over several; none if they do not hold one. */
function profileSegments(segments: readonly Uint8Array[]): Uint8Array[] {
  const ordered = segments.toSorted(
    (a, b) => bigEndian(a, profileHeader - 2, 1) - bigEndian(b, profileHeader - 2, 1),
  );
  const profile = colourProfile(Buffer.concat(ordered.map((segment) => segment.subarray(profileHeader))));
  if (profile === undefined) return [];
  const count = Math.ceil(profile.length / mostInSegment);
  return Array.from({ length: count }, (_, index) => {
    const data = profile.subarray(index * mostInSegment, (index + 1) * mostInSegment);
    const length = data.length + profileHeader - 2;
    return Buffer.concat([
      Buffer.of(0xff, 0xe2, length >> 8, length & 0xff),
      Buffer.from(profileName, 'latin1'),
      Buffer.of(index + 1, count),
      data,
    ]);
  });
}

/**
 * Removes everything from a JPEG that decoding does not need: EXIF, XMP, IPTC, comments, thumbnails, further pictures and
 * anything after its end. Its pixels stay identical.
 *
 * @throws UnknownLayout
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const header: Uint8Array[] = [];
  const kept: Uint8Array[] = [];
  const profile: Uint8Array[] = [];
  for (let at = soi; ; ) {
    if (bytes[at] !== 0xff) throw new UnknownLayout('a marker is missing');
    const marker = bigEndian(bytes, at + 1, 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      const end = Uint8Array.of(0xff, endOfImage);
      return Buffer.concat([piece(bytes, 0, soi), ...header, ...profileSegments(profile), ...kept, end]);
    }
    const end = at + 2 + bigEndian(bytes, at + 2, 2);
    const segment = piece(bytes, at, end);
    at = end;
    if (marker === startOfScan) {
      at = endOfScan(bytes, end);
      kept.push(segment, piece(bytes, end, at));
    } else if (isPicture(marker)) kept.push(segment);
    else if (marker === 0xe2 && begins(segment, profileName) && segment.length >= profileHeader)
      profile.push(segment);
    else header.push(...keptApplicationData(marker, segment));
  }
}
