import { avifItems } from './avif-items.ts';
import { type Box, boxAt, boxesIn, requiredBox } from './boxes.ts';
import { piece, UnknownLayout } from './pieces.ts';

/** Types of items that are metadata. */
const metadata = new Set(['Exif', 'mime', 'uri ']);

/** The boxes in `meta`, and in the properties within it, that decoding needs. */
const keptInMeta = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'dinf', 'grpl']);
const removedProperties = new Set(['udes', 'uuid', 'free', 'skip']);
/** The bytes of `hdlr` before its name: version, handler type and reserved ones. */
const handlerHeader = 24;

/** Turns a box into an empty one in its place. */
function blank(bytes: Buffer, { start, content, end }: Box): void {
  bytes.write('free', start + 4, 'latin1');
  bytes.fill(0, content, end);
}

/** Removes what describes the image to people from `meta`: unknown boxes, names and descriptions. */
function stripMeta(bytes: Buffer, meta: Box): void {
  for (const box of boxesIn(bytes, meta.content + 4, meta.end)) {
    if (!keptInMeta.has(box.type)) blank(bytes, box);
    if (box.type === 'hdlr') bytes.fill(0, Math.min(box.content + handlerHeader, box.end), box.end);
    if (box.type !== 'iprp') continue;
    for (const ipco of boxesIn(bytes, box.content, box.end).filter(({ type }) => type === 'ipco')) {
      for (const property of boxesIn(bytes, ipco.content, ipco.end)) {
        if (removedProperties.has(property.type)) blank(bytes, property);
      }
    }
  }
}

/** The top-level boxes up to the first bytes that are not a box, where the image ends. */
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
 * Removes metadata from an AVIF; its pixels stay identical. Everything stays in its place, so that no offset changes, but
 * EXIF, XMP and data that no item refers to are overwritten with zeros.
 *
 * @throws UnknownLayout, also for an image sequence, which keeps metadata in other places
 */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const boxes = topLevel(bytes);
  if (boxes.has('moov')) throw new UnknownLayout('the AVIF is an image sequence');
  const [ftyp, meta, mdat] = [requiredBox(boxes, 'ftyp'), requiredBox(boxes, 'meta'), boxes.get('mdat')];
  const { items, idat } = avifItems(bytes, meta);
  const kept = [ftyp, meta, ...(mdat ? [mdat] : [])];
  const stripped = Buffer.alloc(Math.max(...kept.map(({ end }) => end)));
  const keep = (start: number, end: number): void =>
    piece(stripped, start, end).set(piece(bytes, start, end));
  keep(ftyp.start, ftyp.end);
  keep(meta.start, meta.end);
  stripMeta(stripped, meta);
  if (idat) stripped.fill(0, idat.content, idat.end);
  if (mdat) keep(mdat.start, mdat.content);
  for (const { type, typeAt, end, extents } of items) {
    // Names of items are for people only.
    stripped.fill(0, typeAt + 4, end);
    if (metadata.has(type)) stripped.write('none', typeAt, 'latin1');
    else for (const { start, end } of extents) keep(start, end);
  }
  nameGaps(stripped, kept);
  return stripped;
}

/** Turns the gaps between the boxes into `free` boxes. */
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
