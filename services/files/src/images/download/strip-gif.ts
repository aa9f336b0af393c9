import { colourProfile } from './icc-profile.ts';
import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/** The application extensions of repetition and of the colour profile. Others carry XMP and notes of programs. */
const repetitions = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);
const profileName = 'ICCRGBG1012';

/** The length in bytes of the colour table that a byte of flags announces. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

const byteAt = (bytes: Uint8Array, at: number): number => bigEndian(bytes, at, 1);

/** The end of a series of sub-blocks: each begins with its length, and an empty one is the last. */
function endOfSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = byteAt(bytes, at); length > 0; length = byteAt(bytes, at)) at += length + 1;
  return at + 1;
}

/** The data of a series of sub-blocks. */
function subBlockData(bytes: Uint8Array, start: number): Uint8Array {
  const data: Uint8Array[] = [];
  let at = start;
  for (let length = byteAt(bytes, at); length > 0; length = byteAt(bytes, at)) {
    data.push(piece(bytes, at + 1, at + 1 + length));
    at += length + 1;
  }
  return Buffer.concat(data);
}

function endOfBlock(bytes: Uint8Array, at: number): number {
  const kind = byteAt(bytes, at);
  if (kind === extension) return endOfSubBlocks(bytes, at + 2);
  // An image has a position, colours, and the minimum code size before its data.
  if (kind === image) return endOfSubBlocks(bytes, at + 10 + tableLength(byteAt(bytes, at + 9)) + 1);
  throw new UnknownLayout('a block has an unknown type');
}

function isKept(block: Uint8Array): boolean {
  if (block[0] === image || block[1] === graphicControl) return true;
  if (block[1] !== application) return false;
  const name = latin1(block, 3, Math.min(14, block.length));
  return (
    repetitions.has(name) || (name === profileName && colourProfile(subBlockData(block, 14)) !== undefined)
  );
}

/**
 * Removes comments, XMP, notes of programs and anything after the end from a GIF. Its frames stay identical.
 * As decoders do, it skips empty blocks, and takes the end of the file for the end of the image.
 *
 * @throws UnknownLayout
 */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const header = 13 + tableLength(byteAt(bytes, 10));
  const kept = [piece(bytes, 0, header)];
  for (let at = header; at < bytes.length && byteAt(bytes, at) !== trailer; ) {
    if (byteAt(bytes, at) === 0) {
      at += 1;
      continue;
    }
    const end = endOfBlock(bytes, at);
    const block = piece(bytes, at, end);
    if (isKept(block)) kept.push(block);
    at = end;
  }
  return Buffer.concat([...kept, Uint8Array.of(trailer)]);
}
