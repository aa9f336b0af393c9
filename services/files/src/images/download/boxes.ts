import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

/** A box of the ISO base media file format, by its offsets in the file. */
export interface Box {
  type: string;
  start: number;
  /** Where its content begins. */
  content: number;
  end: number;
}

/** The box that begins at `start`. @throws UnknownLayout if it does not end within the file */
export function boxAt(bytes: Uint8Array, start: number): Box {
  const size = bigEndian(bytes, start, 4);
  const type = latin1(bytes, start + 4, start + 8);
  const large = size === 1;
  const content = start + (large ? 16 : 8);
  const length = large ? bigEndian(bytes, start + 8, 8) : size;
  const end = size === 0 ? bytes.length : start + length;
  piece(bytes, content, end);
  return { type, start, content, end };
}

/** The consecutive boxes between two offsets. @throws UnknownLayout */
export function boxesIn(bytes: Uint8Array, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const box = boxAt(bytes, at);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The box of a type. @throws UnknownLayout if it is missing */
export function requiredBox(boxes: ReadonlyMap<string, Box>, type: string): Box {
  const box = boxes.get(type);
  if (box === undefined) throw new UnknownLayout(`the box "${type}" is missing`);
  return box;
}
