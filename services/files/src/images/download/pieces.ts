/** The bytes are not laid out as their format says, or not as it is known here. */
export class UnknownLayout extends Error {
  override readonly name = 'UnknownLayout';
}

/** A part of a file. Nothing in it is copied. */
export function piece(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (start < 0 || end < start || end > bytes.length) throw new UnknownLayout('A part ends beyond the file.');
  return bytes.subarray(start, end);
}

/** Bytes as text, each one a character. */
export const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(piece(bytes, start, end)).toString('latin1');

/** A number of `length` bytes, the first one the most significant. */
export function bigEndian(bytes: Uint8Array, start: number, length: number): number {
  return piece(bytes, start, start + length).reduce((value, byte) => value * 256 + byte, 0);
}

/** A number of four bytes, the first one the least significant. */
export const littleEndian32 = (bytes: Uint8Array, start: number): number =>
  Buffer.from(piece(bytes, start, start + 4)).readUInt32LE();
