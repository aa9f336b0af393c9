const headerLength = 128;

/**
 * A colour profile without anything that follows it; undefined for bytes that only claim to be one. A profile says how long
 * it is and has a signature at a fixed place.
 */
export function colourProfile(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < headerLength || view.toString('latin1', 36, 40) !== 'acsp') return undefined;
  const length = view.readUInt32BE(0);
  return length < headerLength || length > view.length ? undefined : bytes.subarray(0, length);
}
