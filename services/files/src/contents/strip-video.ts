import { UnusableFile } from '../models/failure.ts';

/**
 * Boxes that describe a film to people and programs: titles, the place (`©xyz`, `loci`, `com.apple.quicktime.location`), the
 * camera. Players do not need them.
 */
const removed = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);
/** Boxes that contain boxes, in which a description can be. */
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'mvex', 'edts']);
const headerLength = 16;
/** Boxes that contain boxes must fit into memory. */
const mostInMemory = 16 * 1_048_576;

const tooLarge = (type: string): UnusableFile =>
  new UnusableFile(
    'unsupported-format',
    `The box "${type}" of the film is larger than 16 MiB. Save the film again with another program.`,
  );

interface Header {
  readonly type: string;
  /** Bytes of the whole box; undefined for one that ends with the file. */
  readonly size: number | undefined;
}

function headerAt(bytes: Buffer, at: number): Header | undefined {
  if (at + 8 > bytes.length) return undefined;
  const type = bytes.toString('latin1', at + 4, at + 8);
  const size = bytes.readUInt32BE(at);
  if (size === 0) return { type, size: undefined };
  if (size !== 1) return { type, size };
  return at + headerLength > bytes.length ? undefined : { type, size: Number(bytes.readBigUInt64BE(at + 8)) };
}

const contentOf = (bytes: Buffer, at: number): number =>
  at + (bytes.readUInt32BE(at) === 1 ? headerLength : 8);

/** Empties the boxes between two offsets that only describe. Sizes stay, so that no offset changes. */
function emptyDescriptions(bytes: Buffer, start: number, end: number): void {
  for (let at = start; ; ) {
    const header = headerAt(bytes.subarray(0, end), at);
    if (header === undefined) return;
    const next = Math.min(end, at + Math.max(8, header.size ?? end - at));
    if (removed.has(header.type)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, Math.min(next, contentOf(bytes, at)), next);
    } else if (containers.has(header.type)) {
      emptyDescriptions(bytes, contentOf(bytes, at), next);
    }
    at = next;
  }
}

/**
 * Passes an MP4 or QuickTime film through without its descriptions, the place above all. Frames and sound stay identical.
 * Data that a camera records in a separate track stays.
 *
 * @throws UnusableFile while it is read
 */
export async function* stripVideo(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffered = Buffer.alloc(0);
  /** Bytes of the current box that are still to come, and what becomes of them. */
  let left = 0;
  let passes: 'unchanged' | 'as zeros' = 'unchanged';
  for await (const part of content) {
    buffered = buffered.length === 0 ? Buffer.from(part) : Buffer.concat([buffered, part]);
    while (buffered.length > 0) {
      if (left > 0) {
        const taken = buffered.subarray(0, Math.min(left, buffered.length));
        left -= taken.length;
        buffered = buffered.subarray(taken.length);
        yield passes === 'unchanged' ? taken : Buffer.alloc(taken.length);
        continue;
      }
      const header = headerAt(buffered, 0);
      if (header === undefined) break;
      const size = header.size ?? Number.POSITIVE_INFINITY;
      if (containers.has(header.type)) {
        if (size > mostInMemory && header.size !== undefined) throw tooLarge(header.type);
        if (buffered.length < size) {
          if (buffered.length > mostInMemory) throw tooLarge(header.type);
          break;
        }
        const box = Buffer.from(buffered.subarray(0, size));
        emptyDescriptions(box, 0, box.length);
        buffered = buffered.subarray(size);
        yield box;
        continue;
      }
      const start = Math.min(contentOf(buffered, 0), buffered.length);
      const head = Buffer.from(buffered.subarray(0, start));
      passes = removed.has(header.type) ? 'as zeros' : 'unchanged';
      if (passes === 'as zeros') head.write('free', 4, 'latin1');
      buffered = buffered.subarray(start);
      left = Math.max(0, size - start);
      yield head;
    }
  }
  const cutOff = headerAt(buffered, 0);
  if (cutOff && containers.has(cutOff.type))
    emptyDescriptions(buffered, contentOf(buffered, 0), buffered.length);
  if (buffered.length > 0) yield buffered;
}
