import { bigEndian, latin1, littleEndian32, piece } from './pieces.ts';

const headerLength = 12;
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** The flags of `VP8X` that announce EXIF and XMP. */
const metadataFlags = 0x08 | 0x04;

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = Buffer.from(chunk);
  copy.writeUInt8(bigEndian(copy, 8, 1) & ~metadataFlags, 8);
  return copy;
}

/**
 * Removes EXIF, XMP, unknown chunks and anything after the end from a WebP. Its pixels stay identical.
 *
 * @throws UnknownLayout
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const end = 8 + littleEndian32(bytes, 4);
  const chunks: Uint8Array[] = [];
  for (let at = headerLength; at < end; ) {
    const name = latin1(bytes, at, at + 4);
    const length = littleEndian32(bytes, at + 4);
    // A padding byte follows a chunk of odd length.
    const next = at + 8 + length + (length % 2);
    const chunk = piece(bytes, at, Math.min(next, bytes.length));
    if (name === 'VP8X') chunks.push(withoutFlags(chunk));
    else if (kept.has(name)) chunks.push(chunk);
    at = next;
  }
  const body = Buffer.concat(chunks);
  const header = Buffer.from(piece(bytes, 0, headerLength));
  header.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([header, body]);
}
