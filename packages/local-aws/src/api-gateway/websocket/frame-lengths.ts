/** The size of a client's frame header (RFC 6455, section 5.2); undefined while too little of it has arrived. */
function headerSize(header: Buffer): number | undefined {
  const second = header[1];
  if (second === undefined) return undefined;
  const mask = second & 0x80 ? 4 : 0;
  const length = second & 0x7f;
  return 2 + (length === 126 ? 2 : length === 127 ? 8 : 0) + mask;
}

function payloadLength(header: Buffer): number {
  const length = (header[1] ?? 0) & 0x7f;
  if (length === 126) return header.readUInt16BE(2);
  if (length === 127) return Number(header.readBigUInt64BE(2));
  return length;
}

/**
 * Follows the bytes of a connection and reports the payload length of each frame as soon as its header has arrived. `ws`
 * limits whole messages; API Gateway limits frames too.
 */
export function frameLengths(report: (length: number) => void): (chunk: Buffer) => void {
  let header: Buffer = Buffer.alloc(0);
  let rest = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (rest > 0) {
        const skipped = Math.min(rest, chunk.length - at);
        rest -= skipped;
        at += skipped;
        continue;
      }
      header = Buffer.concat([header, chunk.subarray(at, at + 1)]);
      at += 1;
      const size = headerSize(header);
      if (size === undefined || header.length < size) continue;
      rest = payloadLength(header);
      header = Buffer.alloc(0);
      report(rest);
    }
  };
}
