/** Reads a stream by lines and by numbers of bytes, holding one piece of it at a time. */
export interface ByteReader {
  /** The next line without its CRLF, of at most `most` bytes; undefined when there is none. */
  line(most: number): Promise<string | undefined>;
  /** At least one of the next `most` bytes; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>;
  /** What comes before `mark`, piece by piece; the mark is taken too. Ends early when the stream does. */
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
        // The mark may have begun in the last bytes.
        const safe = held.length - mark.length + 1;
        if (safe > 0) yield take(safe);
        if (!(await more())) return false;
      }
    },
  };
}
