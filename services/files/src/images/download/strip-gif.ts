import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/** How often an animation is repeated, and the colour profile. Others carry XMP and whatever programs like to note. */
const keptApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** The bytes of the colour table that a byte of flags announces. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

const byteAt = (bytes: Uint8Array, at: number): number => bigEndian(bytes, at, 1);

/** Where a series of sub-blocks ends: each says its length, the last one that it has none. */
function endOfSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = byteAt(bytes, at); length > 0; length = byteAt(bytes, at)) at += length + 1;
  return at + 1;
}

function endOfBlock(bytes: Uint8Array, at: number): number {
  const kind = byteAt(bytes, at);
  if (kind === extension) return endOfSubBlocks(bytes, at + 2);
  // An image: its place, its colours, and the smallest code before its data.
  if (kind === image) return endOfSubBlocks(bytes, at + 10 + tableLength(byteAt(bytes, at + 9)) + 1);
  throw new UnknownLayout('A block is of no known kind.');
}

function isKept(block: Uint8Array): boolean {
  if (block[0] === image || block[1] === graphicControl) return true;
  return block[1] === application && keptApplications.has(latin1(block, 3, Math.min(14, block.length)));
}

/**
 * A GIF with the same frames, bit for bit, and no comments, XMP, notes of programs, or anything after its end.
 *
 * @throws UnknownLayout
 */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const header = 13 + tableLength(byteAt(bytes, 10));
  const kept = [piece(bytes, 0, header)];
  for (let at = header; byteAt(bytes, at) !== trailer; ) {
    const end = endOfBlock(bytes, at);
    const block = piece(bytes, at, end);
    if (isKept(block)) kept.push(block);
    at = end;
  }
  return Buffer.concat([...kept, Uint8Array.of(trailer)]);
}
