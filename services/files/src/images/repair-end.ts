import type { ImageType } from './image-type.ts';

const riffHeader = 12;

/**
 * An image whose end is missing, although all of its picture is there, with that end added: decoders are stricter about it
 * than viewers. Any other image is returned unchanged.
 */
export function repairEnd(
  bytes: Uint8Array,
  contentType: ImageType | undefined,
): { bytes: Uint8Array; repaired: boolean } {
  const repair = contentType === 'image/jpeg' ? jpegEnd : contentType === 'image/webp' ? webpEnd : undefined;
  const repaired = repair?.(bytes);
  return { bytes: repaired ?? bytes, repaired: repaired !== undefined };
}

/** Adds the end marker to a JPEG without one. Whether all of its picture is there shows when it is decoded. */
function jpegEnd(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Looked for behind the last scan: a thumbnail in the metadata has an end marker as well.
  const scan = view.lastIndexOf(Buffer.of(0xff, 0xda));
  if (scan === -1 || view.includes(Buffer.of(0xff, 0xd9), scan)) return undefined;
  return Buffer.concat([
    bytes[bytes.length - 1] === 0xff ? bytes.subarray(0, -1) : bytes,
    Buffer.of(0xff, 0xd9),
  ]);
}

/** Corrects the length of a WebP whose chunks are complete, but do not end where its header says. */
function webpEnd(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < riffHeader || 8 + view.readUInt32LE(4) <= view.length) return undefined;
  let at = riffHeader;
  while (at + 8 <= view.length && at + 8 + view.readUInt32LE(at + 4) <= view.length) {
    const length = view.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  if (at === riffHeader) return undefined;
  const corrected = Buffer.concat([view.subarray(0, at), Buffer.alloc(Math.max(0, at - view.length))]);
  corrected.writeUInt32LE(at - 8, 4);
  return corrected;
}
