/** The bytes do not have the layout of their format, or use a part of it that is not supported here. */
export class UnknownLayout extends Error {
  override readonly name = 'UnknownLayout';
}

/** A view of a part of a file; copies nothing. */
export function piece(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (start < 0 || end < start || end > bytes.length)
    throw new UnknownLayout('a part ends beyond the end of the file');
  return bytes.subarray(start, end);
}

/** Bytes as text, one character each. */
export const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(piece(bytes, start, end)).toString('latin1');

/** A big-endian number of `length` bytes. */
export function bigEndian(bytes: Uint8Array, start: number, length: number): number {
  return piece(bytes, start, start + length).reduce((value, byte) => value * 256 + byte, 0);
}

/** A little-endian number of four bytes. */
export const littleEndian32 = (bytes: Uint8Array, start: number): number =>
  Buffer.from(piece(bytes, start, start + 4)).readUInt32LE();
