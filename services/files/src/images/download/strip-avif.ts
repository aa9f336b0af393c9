import { avifItems } from './avif-items.ts';
import { type Box, boxAt, requiredBox } from './boxes.ts';
import { piece, UnknownLayout } from './pieces.ts';

/** Items that are no part of the picture: EXIF, XMP and the like. */
const metadata = new Set(['Exif', 'mime', 'uri ']);

/** The boxes up to the first thing that is none: that is not the image's any more. */
function topLevel(bytes: Uint8Array): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (let at = 0; at < bytes.length; ) {
    try {
      const box = boxAt(bytes, at);
      boxes.set(box.type, box);
      at = box.end;
    } catch {
      break;
    }
  }
  return boxes;
}

/**
 * An AVIF with the same pixels, bit for bit. Everything is written where it was, so that no offset changes, but of the
 * data only what the picture's items consist of: EXIF, XMP and what nothing refers to are zeros.
 *
 * @throws UnknownLayout, also for a sequence of pictures, which has metadata in other places
 */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const boxes = topLevel(bytes);
  if (boxes.has('moov')) throw new UnknownLayout('It is a sequence.');
  const [ftyp, meta, mdat] = [requiredBox(boxes, 'ftyp'), requiredBox(boxes, 'meta'), boxes.get('mdat')];
  const { items, idat } = avifItems(bytes, meta);
  const kept = [ftyp, meta, ...(mdat ? [mdat] : [])];
  const stripped = Buffer.alloc(Math.max(...kept.map(({ end }) => end)));
  const keep = (start: number, end: number): void =>
    piece(stripped, start, end).set(piece(bytes, start, end));
  keep(ftyp.start, ftyp.end);
  keep(meta.start, meta.end);
  if (idat) stripped.fill(0, idat.content, idat.end);
  if (mdat) keep(mdat.start, mdat.content);
  for (const { type, typeAt, extents } of items) {
    if (metadata.has(type)) stripped.write('none', typeAt, 'latin1');
    else for (const { start, end } of extents) keep(start, end);
  }
  nameGaps(stripped, kept);
  return stripped;
}

/** What was between the boxes becomes free space, which is a box, too. */
function nameGaps(bytes: Buffer, boxes: Box[]): void {
  let at = 0;
  for (const { start, end } of boxes.toSorted((a, b) => a.start - b.start)) {
    if (start > at) {
      bytes.writeUInt32BE(start - at, at);
      bytes.write('free', at + 4, 'latin1');
    }
    at = end;
  }
}
