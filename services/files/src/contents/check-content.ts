import type { ContentType } from '../models/content-types.ts';
import { UnusableFile } from '../models/failure.ts';
import { beginsAs, headLength } from './signatures.ts';

/** Control characters other than white space and escape, which no text contains. */
const isBinary = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

const wrong = (contentType: string, cause?: unknown): UnusableFile =>
  new UnusableFile('wrong-type', `The content is not ${contentType}.`, cause);

/** Checks every part of a content. Throws an UnusableFile for a part that the type cannot contain. */
function lookerFor(contentType: ContentType): (part: Uint8Array, last: boolean) => void {
  if (contentType === 'text/plain' || contentType === 'text/csv') {
    return (part) => {
      if (part.some(isBinary)) throw wrong(contentType);
    };
  }
  if (contentType !== 'application/json') return () => {};
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (part, last) => {
    try {
      decoder.decode(part, { stream: !last });
    } catch (error) {
      throw wrong(contentType, error);
    }
    if (part.some(isBinary)) throw wrong(contentType);
  };
}

/**
 * Passes a content through while checking that it has the announced type: its beginning, and every byte of a text.
 *
 * @throws UnusableFile while it is read
 */
export async function* checkedContent(
  content: AsyncIterable<Uint8Array>,
  contentType: ContentType,
): AsyncGenerator<Uint8Array> {
  const look = lookerFor(contentType);
  let head = Buffer.alloc(0);
  let began = false;
  const begin = (): void => {
    if (!beginsAs(contentType, head)) throw wrong(contentType);
    began = true;
  };
  for await (const part of content) {
    if (!began) {
      head = Buffer.concat([head, part.subarray(0, headLength - head.length)]);
      if (head.length === headLength) begin();
    }
    look(part, false);
    yield part;
  }
  if (!began) begin();
  look(Buffer.alloc(0), true);
}
