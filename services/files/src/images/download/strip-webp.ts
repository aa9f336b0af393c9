import { colourProfile } from './icc-profile.ts';
import { bigEndian, latin1, littleEndian32, piece } from './pieces.ts';

const headerLength = 12;
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM']);
/** The bytes of a frame before its chunks: position, size, duration and flags. */
const frameHeader = 16;

/** The flags of `VP8X` that announce EXIF and XMP. */
const metadataFlags = 0x08 | 0x04;
const profileFlag = 0x20;

/** Whether a profile follows `VP8X`, where it must be. */
function hasProfile(webp: Uint8Array): boolean {
  const at = headerLength + 18;
  if (webp.length < at + 8 || latin1(webp, at, at + 4) !== 'ICCP') return false;
  return colourProfile(webp.subarray(at + 8, at + 8 + littleEndian32(webp, at + 4))) !== undefined;
}

function withoutFlags(chunk: Uint8Array, webp: Uint8Array): Uint8Array {
  const copy = Buffer.from(chunk);
  const removed = hasProfile(webp) ? metadataFlags : metadataFlags | profileFlag;
  copy.writeUInt8(bigEndian(copy, 8, 1) & ~removed, 8);
  return copy;
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}

/** The chunks between two offsets without those that decoding does not need. */
function keptChunks(bytes: Uint8Array, start: number, end: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const name = latin1(bytes, at, at + 4);
    const length = littleEndian32(bytes, at + 4);
    // A padding byte follows a chunk of odd length.
    const next = at + 8 + length + (length % 2);
    const chunk = piece(bytes, at, Math.min(next, bytes.length));
    const data = piece(bytes, at + 8, at + 8 + length);
    if (name === 'VP8X') chunks.push(withoutFlags(chunk, bytes));
    else if (name === 'ANMF') {
      const inner = length < frameHeader ? [] : keptChunks(bytes, at + 8 + frameHeader, at + 8 + length);
      chunks.push(chunkOf(name, Buffer.concat([data.subarray(0, frameHeader), ...inner])));
    } else if (name === 'ICCP') {
      const profile = colourProfile(data);
      if (profile) chunks.push(chunkOf(name, profile));
    } else if (kept.has(name)) chunks.push(chunk);
    at = next;
  }
  return chunks;
}

/**
 * Removes EXIF, XMP, unknown chunks and anything after the end from a WebP, also within its frames. Its pixels stay
 * identical.
 *
 * @throws UnknownLayout
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const end = 8 + littleEndian32(bytes, 4);
  const body = Buffer.concat(keptChunks(bytes, headerLength, end));
  const header = Buffer.from(piece(bytes, 0, headerLength));
  header.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([header, body]);
}
