/** Reads a stream by lines and byte counts, buffering one piece at a time. */
export interface ByteReader {
  /** The next line of at most `most` bytes, without its CRLF; undefined when there is none. */
  line(most: number): Promise<string | undefined>;
  /** Between one and `most` bytes; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>;
  /** Yields what precedes `mark` and consumes the mark. Returns false when the stream ends first. */
  until(mark: Buffer): AsyncGenerator<Buffer, boolean>;
}

export function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  const more = async (): Promise<boolean> => {
    const { done, value } = await pieces.next();
    if (done) return false;
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    return true;
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };

  return {
    line: async (most) => {
      for (;;) {
        const end = held.indexOf('\r\n');
        if (end >= 0 && end <= most) {
          const text = take(end).toString('utf8');
          take(2);
          return text;
        }
        if (held.length > most || !(await more())) return undefined;
      }
    },
    some: async (most) => {
      while (held.length === 0) if (!(await more())) return undefined;
      return take(most);
    },
    until: async function* (mark) {
      for (;;) {
        const at = held.indexOf(mark);
        if (at >= 0) {
          if (at > 0) yield take(at);
          take(mark.length);
          return true;
        }
        // The last bytes may be the beginning of the mark.
        const safe = held.length - mark.length + 1;
        if (safe > 0) yield take(safe);
        if (!(await more())) return false;
      }
    },
  };
}
