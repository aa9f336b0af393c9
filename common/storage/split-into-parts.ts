/** Bytes, whole or as a stream. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Splits bytes into parts of `size` with a shorter last one. No bytes give one empty part. Buffers a single part. */
export async function* splitIntoParts(body: Bytes, size: number): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) {
    for (let at = 0; at === 0 || at < body.length; at += size) yield body.subarray(at, at + size);
    return;
  }
  let part = Buffer.allocUnsafe(size);
  let [filled, given] = [0, 0];
  for await (const piece of body) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(size - filled, piece.length - at);
      part.set(piece.subarray(at, at + taken), filled);
      [filled, at] = [filled + taken, at + taken];
      if (filled === size) {
        yield part;
        // The consumer may still be sending the previous part, so it is never reused.
        part = Buffer.allocUnsafe(size);
        [filled, given] = [0, given + 1];
      }
    }
  }
  if (filled > 0 || given === 0) yield part.subarray(0, filled);
}
