import type { ContentType } from '../models/content-types.ts';
import { UnusableFile } from '../models/failure.ts';
import { beginsAs, headLength } from './signatures.ts';

/** What no text holds, in any encoding that has ASCII in it: control characters other than white space and escape. */
const isBinary = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

const wrong = (contentType: string, cause?: unknown): UnusableFile =>
  new UnusableFile('wrong-type', `The content is not ${contentType}.`, cause);

/** Looks at every part of a content; throws an UnusableFile for one that cannot be in it. */
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
 * Passes a content on while checking that it is what it was announced as: its beginning, and of text every byte.
 *
 * @throws UnusableFile into whoever reads it
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
