import { type Box, boxesIn, requiredBox } from './boxes.ts';
import { bigEndian, latin1 } from './pieces.ts';

/** A byte range of a file. */
interface Extent {
  start: number;
  end: number;
}

/** An item of an AVIF: a picture, its transparency, its metadata. */
export interface AvifItem {
  type: string;
  /** The offset of its type. */
  typeAt: number;
  /** The end of its entry. */
  end: number;
  extents: Extent[];
}

/** Reads numbers in sequence. */
function numbersFrom(bytes: Uint8Array, start: number) {
  let at = start;
  return (length: number): number => {
    at += length;
    return bigEndian(bytes, at - length, length);
  };
}

/** The items by their ids, as `iinf` lists them; without those that have no type. */
function typesOf(bytes: Uint8Array, iinf: Box): Map<number, Omit<AvifItem, 'extents'>> {
  const counted = bigEndian(bytes, iinf.content, 1) === 0 ? 2 : 4;
  const entries = boxesIn(bytes, iinf.content + 4 + counted, iinf.end).filter(({ type }) => type === 'infe');
  return new Map(
    entries.map(({ content, end }) => {
      const idLength = bytes[content] === 3 ? 4 : 2;
      const typeAt = content + 4 + idLength + 2;
      return [
        bigEndian(bytes, content + 4, idLength),
        { typeAt, end, type: latin1(bytes, typeAt, typeAt + 4) },
      ];
    }),
  );
}

/** The extents of each item from `iloc`, which may lie in the file or in the `idat` box. */
function placesOf(bytes: Uint8Array, parts: ReadonlyMap<string, Box>): Map<number, Extent[]> {
  const iloc = requiredBox(parts, 'iloc');
  const version = bigEndian(bytes, iloc.content, 1);
  const next = numbersFrom(bytes, iloc.content + 4);
  const sizes = next(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const places = new Map<number, Extent[]>();
  for (let left = next(version < 2 ? 2 : 4); left > 0; left--) {
    const id = next(version < 2 ? 2 : 4);
    const beside = version > 0 && (next(2) & 15) === 1;
    next(2);
    const base = next(baseSize) + (beside ? requiredBox(parts, 'idat').content : 0);
    const extents = Array.from({ length: next(2) }, () => {
      next(indexSize);
      const start = base + next(offsetSize);
      return { start, end: start + next(lengthSize) };
    });
    places.set(id, extents);
  }
  return places;
}

/** The items that the `meta` box of an AVIF describes. @throws UnknownLayout */
export function avifItems(bytes: Uint8Array, meta: Box): { items: AvifItem[]; idat: Box | undefined } {
  const parts = new Map(boxesIn(bytes, meta.content + 4, meta.end).map((box) => [box.type, box]));
  const places = placesOf(bytes, parts);
  const types = [...typesOf(bytes, requiredBox(parts, 'iinf'))];
  // An item derived from another one has no extents.
  const items = types.map(([id, item]) => ({ ...item, extents: places.get(id) ?? [] }));
  return { items, idat: parts.get('idat') };
}
